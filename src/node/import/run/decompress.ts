import { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createZstdDecompress } from "node:zlib";
import { type Source, SourceError } from "../source.ts";

const COMPRESSIONS = [
  { ending: ".gz", open: createGunzip },
  { ending: ".br", open: createBrotliDecompress },
  { ending: ".zst", open: createZstdDecompress },
];

/** Text becomes a tenth as long, a list of like records a fiftieth: what claims more than this is made to fill a disk. */
const MOST_EXPANSION = 250;
/** Up to here anything may expand as it likes. */
const HARMLESS = 15_000_000;

/** What a compressed file holds, as it is read; any other source as it is. Its name loses the ending, so that the format is seen. */
export function decompress(source: Source): Source {
  const compression = COMPRESSIONS.find(({ ending }) => source.name.toLowerCase().endsWith(ending));
  if (compression === undefined) return source;
  const { size: _, contentType: __, path: ___, ...rest } = source;
  const name = source.name.slice(0, -compression.ending.length);
  return { ...rest, name, chunks: expand(source.chunks, compression.open()) };
}

async function* expand(
  compressed: AsyncIterable<Uint8Array>,
  stream: NodeJS.ReadWriteStream & Readable,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  let given = 0;
  const input = Readable.from(counted(compressed, (length) => (read += length)));
  input.on("error", (error) => stream.destroy(error)).pipe(stream);
  try {
    for await (const chunk of stream) {
      given += chunk.length;
      if (given > HARMLESS && given > read * MOST_EXPANSION)
        throw new SourceError("too large", "expands to far more than text does; it is not read further");
      yield Buffer.from(chunk);
    }
  } finally {
    input.destroy();
    stream.destroy();
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  add: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    add(chunk.length);
    yield chunk;
  }
}
