import { isAscii, isUtf8 } from "node:buffer";
import { windows1252 } from "./windows-1252.ts";

/** The text of UTF-8. A byte that is not UTF-8 is read as Windows-1252: most such bytes were pasted from a text in that. */
export function readUtf8(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(buffer)) return buffer.toString("latin1");
  return isUtf8(buffer) ? buffer.toString("utf8") : recover(buffer);
}

function recover(buffer: Buffer): string {
  let text = "";
  let start = 0;
  for (let at = 0; at < buffer.length;) {
    const length = sequenceLength(buffer, at);
    if (length > 0) {
      at += length;
      continue;
    }
    const pair = surrogatePair(buffer, at);
    text += buffer.toString("utf8", start, at) + (pair ?? windows1252(buffer[at] ?? 0));
    at += pair === undefined ? 1 : 6;
    start = at;
  }
  return text + buffer.toString("utf8", start);
}

/** The number of bytes of the character at a place, 0 where there is none of UTF-8: https://www.rfc-editor.org/rfc/rfc3629#section-4 */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Older databases write a character beyond 0xFFFF as two surrogates of three bytes each (CESU-8). */
function surrogatePair(bytes: Uint8Array, at: number): string | undefined {
  const [a = 0, high = 0, c = 0, d = 0, low = 0, f = 0] = bytes.subarray(at, at + 6);
  const isPair = a === 0xed && d === 0xed && high >> 4 === 0xa && low >> 4 === 0xb;
  if (!isPair || c >> 6 !== 2 || f >> 6 !== 2) return undefined;
  const unit = (second: number, third: number) => 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
  return String.fromCharCode(unit(high, c), unit(low, f));
}

/** How many characters of several bytes there are, and how many bytes that are no UTF-8. */
export function countUtf8(bytes: Uint8Array): { sequences: number; strays: number } {
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) sequences++;
    if (length === 0) strays++;
    at += Math.max(length, 1);
  }
  return { sequences, strays };
}

/** How many bytes at the end are the beginning of a character that goes on behind it. */
export function unfinishedTail(bytes: Uint8Array): number {
  for (let tail = 1; tail <= Math.min(3, bytes.length); tail++) {
    const byte = bytes[bytes.length - tail] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return tail < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? tail : 0;
  }
  return 0;
}
