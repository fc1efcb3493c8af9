import { SourceError, type Source } from "../source.ts";
import { decodeStream, decodeText } from "../text/decode-text.ts";

/** Up to this size all bytes are looked at to tell the encoding; what is larger is decoded as it comes. */
const WHOLE = 16_000_000;

/** How many items are read of what a server sends: ten times what sites have in a feed, and not yet a second of work. */
const MOST_FETCHED = 1000;

/** The text of a feed, in one piece or in many. Throws a `SourceError` when it is not text. */
export async function* feedText(source: Source): AsyncGenerator<string> {
  const chunks = source.chunks[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= WHOLE) {
    const { done, value } = await chunks.next();
    if (done === true) {
      const text = decodeText(Buffer.concat(pieces), encodingOf(source));
      if (text === undefined) throw new SourceError("not text", "is not a feed: it is not text");
      yield text;
      return;
    }
    pieces.push(value);
    length += value.length;
  }
  yield* decodeStream({ ...source, chunks: joined(pieces, chunks) }, "xml");
}

function encodingOf({ contentType }: Source) {
  return { declaration: "xml", ...(contentType !== undefined && { contentType }) } as const;
}

async function* joined(pieces: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces.splice(0);
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The most items to read of a source: whoever has a file means all of it, a server may send anything. */
export function mostItems({ name }: Source): number {
  return /^https?:/i.test(name) ? MOST_FETCHED : Infinity;
}
