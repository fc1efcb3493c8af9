import type { Source } from "../source.ts";

const BEGINNING = 65_536;

/** A source's first 64 kB, and the source with these bytes put back in front. */
export async function peek(source: Source): Promise<{ beginning: Buffer; source: Source }> {
  const chunks = source.chunks[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < BEGINNING) {
    const next = await chunks.next();
    if (next.done === true) break;
    pieces.push(next.value);
    length += next.value.length;
  }
  const beginning = Buffer.concat(pieces).subarray(0, BEGINNING);
  return { beginning, source: { ...source, chunks: chain(pieces, chunks) } };
}

async function* chain(pieces: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces.splice(0);
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
