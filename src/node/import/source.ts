/** Something to import: a file, a member of a zip, or what a server answered. */
export interface Source {
  /** How messages call it: a path as it was typed, a member of a zip as `dump.zip/feed.xml`, an address. */
  name: string;
  /** Where its relative links lead from, if anybody knows. */
  address?: string;
  /** What a server said it is: `text/html; charset=utf-8`. */
  contentType?: string;
  /** In which language it is, as a server said: `en`. What the text itself says comes before it. */
  language?: string;
  /** How many bytes it has, where that is known beforehand. */
  size?: number;
  /** The file on this machine that it is, all of it: for a format that is not read from its beginning. */
  path?: string;
  /** The folder that was named with it, or that it lies in: its pictures may lie there too, and nowhere else. */
  folder?: string;
  /** Its bytes in pieces; they can be read once. */
  chunks: AsyncIterable<Uint8Array>;
}

/** Raised for a source that cannot be read at all; the message completes the sentence "news.xml …". */
export class SourceError extends Error {
  /** What it is counted under in a summary: `too large`, `not valid`. */
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(message);
    this.name = "SourceError";
    this.kind = kind;
  }
}

/** All bytes of a source. Throws a `SourceError` when there are more than `most`. */
export async function readWhole(source: Source, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.chunks) {
    length += piece.length;
    if (length > most) throw new SourceError("too large", `has more than ${Math.floor(most / 1_000_000)} MB`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
