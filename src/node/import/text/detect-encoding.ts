import chardet from "chardet";

const SAMPLE = 65_536;
/** Below this chardet is guessing. */
const LEAST_CONFIDENCE = 20;

/**
 * The encodings that bytes which are neither ASCII nor UTF-8 look like, the likeliest first. Where only marks such as
 * quotation marks are beyond ASCII, which most code pages have in one place, there is none: it is Windows-1252.
 */
export function detectEncodings(bytes: Uint8Array): string[] {
  const sample = sampleOf(bytes);
  if (hasOnlyMarks(sample)) return [];
  const matches = chardet.analyse(sample).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  return matches.map(({ name }) => name);
}

/** The part with the first byte beyond ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, Math.min(first - SAMPLE / 8, bytes.length - SAMPLE));
  return bytes.subarray(start, start + SAMPLE);
}

/** True where each byte beyond ASCII stands alone and is no letter in any Windows code page of Europe. */
function hasOnlyMarks(bytes: Uint8Array): boolean {
  return bytes.every((byte, index) => byte < 0x80 || (isMark(byte) && (bytes[index + 1] ?? 0) < 0x80));
}

function isMark(byte: number): boolean {
  return (
    (byte >= 0x91 && byte <= 0x97) ||
    byte === 0x85 ||
    byte === 0x80 ||
    byte === 0x99 ||
    (byte >= 0xa0 && byte < 0xc0)
  );
}
