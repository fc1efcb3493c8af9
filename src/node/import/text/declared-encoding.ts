import { metaEncodings } from "./html-encoding.ts";

/** How a format that is not plain text tells its own encoding. */
export type Declaration = "xml" | "html" | "none";

// The marks that a text may begin with, the longer ones first: https://www.unicode.org/faq/utf_bom#bom4
const BYTE_ORDER_MARKS = [
  { mark: [0xff, 0xfe, 0x00, 0x00], label: "utf-32le" },
  { mark: [0x00, 0x00, 0xfe, 0xff], label: "utf-32be" },
  { mark: [0x84, 0x31, 0x95, 0x33], label: "gb18030" },
  { mark: [0xef, 0xbb, 0xbf], label: "utf-8" },
  { mark: [0xff, 0xfe], label: "utf-16le" },
  { mark: [0xfe, 0xff], label: "utf-16be" },
];

const PROLOG_LENGTH = 1024;
/** A page should name its encoding within 1,024 bytes; those that do so later are read by browsers all the same. */
const META_LENGTH = 65_536;
const PROLOG = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]{1,40})["']/i;
const CHARSET_PARAMETER = /;\s*charset\s*=\s*["']?\s*([^\s"';]{1,40})/i;

/** Says nothing about the bytes beyond it. */
const ASCII = /^(?:us-?ascii|ascii|ansi_x3\.4|iso646-us)/i;

/** What the byte order mark says, and how long it is. */
export function byteOrderMark(bytes: Uint8Array): { label: string; length: number } | undefined {
  const found = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return found === undefined ? undefined : { label: found.label, length: found.mark.length };
}

/** The labels that a text, or the server it came from, gives to its encoding, the most trustworthy first. */
export function declaredLabels(bytes: Uint8Array, declaration: Declaration, contentType = ""): string[] {
  const [, prolog] = PROLOG.exec(latin1(bytes, PROLOG_LENGTH)) ?? [];
  const [, header] = CHARSET_PARAMETER.exec(contentType.slice(0, PROLOG_LENGTH)) ?? [];
  const meta = declaration === "html" ? metaEncodings(latin1(bytes, META_LENGTH)) : [];
  const labels = [prolog, header, ...meta].filter((label) => label !== undefined);
  return labels.filter((label) => !ASCII.test(label));
}

/** The beginning of bytes with a character for each. */
export function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString("latin1");
}
