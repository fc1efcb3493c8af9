import iconv from "iconv-lite";
import { readUtf8, unfinishedTail } from "./utf-8.ts";

/** A way to turn bytes into text. */
export interface Encoding {
  /** As the Encoding Standard calls it, or iconv where the standard does not have it: `windows-1251`. */
  name: string;
  decode: (bytes: Uint8Array) => string;
  /** For bytes that come in pieces; `end` gives what is left. */
  open: () => { write: (bytes: Uint8Array) => string; end: () => string };
}

/** UTF-8, in which a byte that is none is read as Windows-1252. */
export const utf8: Encoding = { name: "utf-8", decode: readUtf8, open: openUtf8 };

/** Names that iconv has for what is not an encoding of text. */
const NOT_TEXT = new Set(["hex", "base64", "binary", "internal"]);
/** Names that systems have for what iconv calls otherwise. */
const ALIASES = new Map([
  ["utf7", "utf-7"],
  ["ptcp154", "pt154"],
  ["cp154", "pt154"],
  ["mac_latin2", "maccenteuro"],
  ["maccentraleurope", "maccenteuro"],
  ["x-mac-ce", "maccenteuro"],
  ["x-mac-greek", "macgreek"],
  ["x-mac-turkish", "macturkish"],
  ["x-mac-icelandic", "maciceland"],
]);
const LABEL = /^[a-z\d][\w.:+()-]{1,40}$/;
const known = new Map<string, Encoding | undefined>();

/** The encoding that a label names (https://encoding.spec.whatwg.org/#names-and-labels, else as iconv knows it), if any. */
export function encodingNamed(label: string): Encoding | undefined {
  const key = label.trim().toLowerCase();
  if (!LABEL.test(key)) return undefined;
  if (!known.has(key) && known.size < 1000)
    known.set(key, standard(key) ?? standard(key.replaceAll("_", "-")) ?? other(key));
  return known.get(key);
}

function standard(label: string): Encoding | undefined {
  try {
    const name = new TextDecoder(label).encoding;
    return name === "utf-8" ? utf8 : standardEncoding(name);
  } catch {
    return undefined;
  }
}

function standardEncoding(name: string): Encoding {
  const options = { ignoreBOM: true };
  return {
    name,
    decode: (bytes) => new TextDecoder(name, options).decode(bytes),
    open: () => {
      const decoder = new TextDecoder(name, options);
      return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
    },
  };
}

function other(label: string): Encoding | undefined {
  const name = ALIASES.get(label) ?? label;
  if (NOT_TEXT.has(name) || !iconv.encodingExists(name)) return undefined;
  return {
    name,
    decode: (bytes) => iconv.decode(Buffer.from(bytes), name, { stripBOM: false }),
    open: () => {
      const decoder = iconv.getDecoder(name, { stripBOM: false });
      return { write: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? "" };
    },
  };
}

function openUtf8(): ReturnType<Encoding["open"]> {
  let kept: Uint8Array = new Uint8Array();
  return {
    write(bytes) {
      const joined = kept.length === 0 ? bytes : Buffer.concat([kept, bytes]);
      const whole = joined.length - unfinishedTail(joined);
      kept = joined.slice(whole);
      return readUtf8(joined.subarray(0, whole));
    },
    end: () => readUtf8(kept),
  };
}
