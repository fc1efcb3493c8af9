const SAMPLE = 1024;
/** So many of the characters are of ASCII even in Chinese, as marks of a format and ends of lines. */
const LEAST = 0.03;

/**
 * UTF-16 or UTF-32 without a byte order mark, known by where its bytes are zero: letters, spaces and marks of ASCII have
 * zeros in the same places (https://www.w3.org/TR/xml/#sec-guessing says so of XML's first four bytes).
 */
export function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0 && !bytes.subarray(0, SAMPLE).includes(0)) return undefined;
  const length = Math.min(bytes.length, SAMPLE) & ~3;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros.map((count) => count / (length / 4));
  if (third > 0.9 && fourth === 1 && first === 0) return "utf-32le";
  if (second > 0.9 && first === 1 && fourth === 0) return "utf-32be";
  if (first + third === 0 && second + fourth > LEAST) return "utf-16le";
  if (second + fourth === 0 && first + third > LEAST) return "utf-16be";
  return undefined;
}
