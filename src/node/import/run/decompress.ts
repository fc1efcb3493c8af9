import { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createZstdDecompress } from "node:zlib";
import { type Source, SourceError } from "../source.ts";
import { peek } from "./peek.ts";
import { counted } from "./counted.ts";

interface Compression {
  ending: string;
  /** First bytes, where there are any to know it by. */
  begins?: Buffer;
  open: () => NodeJS.ReadWriteStream & Readable;
}

const COMPRESSIONS: Compression[] = [
  { ending: ".gz", begins: Buffer.from([0x1f, 0x8b]), open: createGunzip },
  { ending: ".br", open: createBrotliDecompress },
  { ending: ".zst", begins: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), open: createZstdDecompress },
];

/** Text becomes a tenth as long, a list of like records a fiftieth: what claims more than this is made to fill a disk. */
const MOST_EXPANSION = 250;
/** Up to here anything may expand as it likes, and what a server sent no further. */
const HARMLESS = 15_000_000;

/** What a compressed file holds, as it is read; any other source as it is. Its name loses the ending, so that the format is seen. */
export function decompress(source: Source): Source {
  const path = source.address === undefined ? source.name : source.name.replace(/[?#].*$/, "");
  const compression = COMPRESSIONS.find(({ ending }) => path.toLowerCase().endsWith(ending));
  if (compression === undefined) return source;
  const { size: _, contentType: __, path: ___, folder: ____, ...rest } = source;
  const name = path.slice(0, -compression.ending.length);
  const chunks =
    source.address === undefined
      ? expand(source.chunks, compression.open(), MOST_EXPANSION)
      : expandAnswer(source, compression);
  return { ...rest, name, chunks };
}

/** Many servers send what is named `.gz` in a way that it is unpacked when it arrives. */
async function* expandAnswer(answer: Source, { begins, open }: Compression): AsyncGenerator<Uint8Array> {
  const { beginning, source } = await peek(answer);
  const isPlain = begins !== undefined && !beginning.subarray(0, begins.length).equals(begins);
  yield* isPlain ? source.chunks : expand(source.chunks, open(), 0);
}

async function* expand(
  compressed: AsyncIterable<Uint8Array>,
  stream: NodeJS.ReadWriteStream & Readable,
  mostExpansion: number,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  let given = 0;
  const input = Readable.from(counted(compressed, (length) => (read += length)));
  input.on("error", (error) => stream.destroy(error)).pipe(stream);
  try {
    for await (const chunk of stream) {
      given += chunk.length;
      if (given > HARMLESS && given > read * mostExpansion)
        throw new SourceError("too large", "expands to far more than text does; it is not read further");
      yield Buffer.from(chunk);
    }
  } finally {
    input.destroy();
    stream.destroy();
  }
}
