import { Pace } from "../keeping/pace.ts";

/** So many bytes are decoded at a time. */
const PIECE = 1 << 20;
/** A document says within so many bytes what it is encoded in. */
const HEAD = 2048;

// https://encoding.spec.whatwg.org/#bom-sniff; and how markup of two bytes a sign begins without a mark.
const BYTE_ORDER_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
  { mark: [0x3c, 0], encoding: "utf-16le" },
  { mark: [0, 0x3c], encoding: "utf-16be" },
];

/**
 * The text of a file, by its byte order mark, by what its first lines say, else UTF-8 or Windows-1252; its lines end with
 * `\n`. `undefined` when it begins with what no text holds.
 */
export async function decodeFile(bytes: Uint8Array, pace = new Pace()): Promise<string | undefined> {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decodeAs(marked.encoding, bytes, pace);
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) return undefined;
  const declared = declaredEncoding(head);
  if (declared !== undefined) return decodeAs(declared, bytes, pace);
  try {
    return await decodeAs("utf-8", bytes, pace, { fatal: true });
  } catch (reason) {
    if (!(reason instanceof TypeError)) throw reason;
    // One that was cut off, or damaged in a few places, is UTF-8 all the same.
    const text = await decodeAs("utf-8", bytes, pace);
    return isMostlyRead(text) ? text : decodeAs("windows-1252", bytes, pace);
  }
}

/** True when most of what is not ASCII could be decoded. */
function isMostlyRead(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) balance += unit === 0xfffd ? -1 : 1;
  }
  return balance > 0;
}

/** The encoding that HTML or XML names, unless that is UTF-8, which many say without knowing. */
function declaredEncoding(head: Uint8Array): string | undefined {
  const text = new TextDecoder("windows-1252").decode(head);
  const [, label = ""] = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?([\w:-]+)/i.exec(text) ?? [];
  try {
    const { encoding } = new TextDecoder(label === "" ? "utf-8" : label);
    return encoding.startsWith("utf-") ? undefined : encoding;
  } catch {
    return undefined;
  }
}

async function decodeAs(
  encoding: string,
  bytes: Uint8Array,
  pace: Pace,
  options: { fatal?: boolean } = {},
): Promise<string> {
  const decoder = new TextDecoder(encoding, options);
  const pieces: string[] = [];
  let rest = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = rest + decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    // What ends with a return may have a line feed coming.
    rest = piece.endsWith("\r") ? "\r" : "";
    pieces.push(withLineFeeds(rest === "" ? piece : piece.slice(0, -1)));
    if (pace.isDue()) await pace.rest();
  }
  return pieces.join("") + withLineFeeds(rest + decoder.decode());
}

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
