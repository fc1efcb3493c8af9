import chardet from "chardet";

const SAMPLE = 65_536;
const BEYOND_ASCII = /[\x80-\xff]/;
const ASCII = /[^\x80-\xff]+/g;
const TAG = /<[a-z!?/][^<>\x80-\xff]*>/gi;
/** Below this chardet is guessing; a text that is surely not in a Latin script need not be known as well. */
const LEAST_CONFIDENCE = 20;
const LEAST_OF_OTHER_SCRIPT = 11;

/**
 * The encodings that bytes which are neither ASCII nor UTF-8 look like, the likeliest first. Where only marks such as
 * quotation marks are beyond ASCII, which most code pages have in one place, there is none: it is Windows-1252.
 */
export function detectEncodings(bytes: Uint8Array): string[] {
  const { sample, isOtherScript } = sampleOf(bytes);
  if (hasOnlyMarks(sample)) return [];
  const least = isOtherScript ? LEAST_OF_OTHER_SCRIPT : LEAST_CONFIDENCE;
  return chardet.analyse(sample).flatMap(({ name, confidence }) => (confidence >= least ? [name] : []));
}

/**
 * The part with the first byte beyond ASCII, without tags, for their letters are of no language, and where most words are of
 * another script, without those of ASCII between them.
 */
function sampleOf(bytes: Uint8Array): { sample: Uint8Array; isOtherScript: boolean } {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, Math.min(first - SAMPLE / 8, bytes.length - SAMPLE));
  const part = Buffer.from(bytes.subarray(start, start + SAMPLE));
  const text = part.toString("latin1").replace(TAG, "\n");
  const words = text.split(/[\t\n\r ]+/).filter((word) => BEYOND_ASCII.test(word));
  const marked = words.join(" ");
  const isOtherScript = marked.replace(ASCII, "").length > marked.length / 2;
  return { sample: Buffer.from(isOtherScript ? marked : text, "latin1"), isOtherScript };
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
