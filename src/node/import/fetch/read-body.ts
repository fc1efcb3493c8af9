import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, zstdDecompress } from "node:zlib";
import { FetchError } from "./fetch-error.ts";

/** What is compressed more often than this was not made to be read. */
const MOST_CODINGS = 2;

/** Each piece costs time of its own: servers flush some hundred bytes at once, an attacker one. */
const MOST_PIECES = 100_000;

const BLOCK = 128 * 1024;

/** RFC 9659: what a server compresses for the web needs no window above 8 MB. */
const ZSTD_WINDOW = { [constants.ZSTD_d_windowLogMax]: 23 };

type Decompress = (bytes: Uint8Array, maxOutputLength: number) => Promise<Uint8Array>;

const DECOMPRESS: Record<string, Decompress> = {
  gzip: (bytes, maxOutputLength) => promisify(gunzip)(bytes, { maxOutputLength }),
  br: (bytes, maxOutputLength) => promisify(brotliDecompress)(bytes, { maxOutputLength }),
  zstd: (bytes, maxOutputLength) =>
    promisify(zstdDecompress)(bytes, { maxOutputLength, params: ZSTD_WINDOW }),
  // With the header of zlib as RFC 9110 has it, or bare as some servers send it.
  deflate: (bytes, maxOutputLength) =>
    promisify(((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, { maxOutputLength }),
};

/** What can be decompressed, as a request says it. */
export const ACCEPT_ENCODING = Object.keys(DECOMPRESS).join(", ");

/**
 * The body of an answer, decompressed. Throws a `FetchError` when there are more than `most` bytes, as they come or when
 * decompressed, which goes no further than that; or when they cannot be decompressed.
 */
export async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array> {
  let bytes = await readBytes(response, most);
  const codings = (response.headers["content-encoding"] ?? "").toLowerCase().split(",");
  const named = codings
    .map((one) => one.trim().replace(/^x-/, ""))
    .filter((one) => !/^(identity)?$/.test(one));
  if (named.length > MOST_CODINGS) throw new FetchError("not valid", "is compressed again and again");
  if (bytes.length === 0) return bytes;
  for (const coding of named.toReversed()) bytes = await decompress(bytes, coding, most);
  return bytes;
}

function readBytes(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const gathered = gatherBytes();
  let length = 0;
  let pieces = 0;
  return new Promise((resolve, reject) => {
    if (Number(response.headers["content-length"]) > most) reject(tooLarge(most));
    response.on("data", (piece: Buffer) => {
      length += piece.length;
      pieces += 1;
      if (length > most) response.destroy(tooLarge(most));
      else if (pieces > MOST_PIECES)
        response.destroy(new FetchError("too large", "comes in far too many pieces"));
      else gathered.add(piece);
    });
    response.on("end", () => resolve(gathered.all())).on("error", reject);
  });
}

/** Puts pieces together in blocks: a piece of one byte would hold the memory of a whole packet. */
function gatherBytes(): { add: (piece: Buffer) => void; all: () => Buffer } {
  const full: Buffer[] = [];
  let block = Buffer.allocUnsafe(BLOCK);
  let filled = 0;
  return {
    add(piece) {
      for (let at = 0; at < piece.length;) {
        if (filled === BLOCK) {
          full.push(block);
          block = Buffer.allocUnsafe(BLOCK);
          filled = 0;
        }
        const copied = piece.copy(block, filled, at);
        at += copied;
        filled += copied;
      }
    },
    all: () => Buffer.concat([...full, block.subarray(0, filled)]),
  };
}

async function decompress(bytes: Uint8Array, coding: string, most: number): Promise<Uint8Array> {
  const decompressor = Object.hasOwn(DECOMPRESS, coding) ? DECOMPRESS[coding] : undefined;
  if (decompressor === undefined)
    throw new FetchError("not valid", `is compressed in a way that cannot be read (${coding.slice(0, 20)})`);
  try {
    return await decompressor(bytes, most);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(most);
    throw new FetchError("not valid", `is compressed (${coding}) in a way that is broken or was cut off`);
  }
}

function tooLarge(most: number): FetchError {
  return new FetchError(
    "too large",
    `has more than ${Math.floor(most / 1_000_000)} MB, or comes in too many pieces`,
  );
}
