import { isAscii, isUtf8 } from "node:buffer";
import { type Source, SourceError } from "../source.ts";
import { byteOrderMark, declaredLabels, type Declaration, latin1 } from "./declared-encoding.ts";
import { detectEncodings } from "./detect-encoding.ts";
import { type Encoding, encodingNamed, utf8 } from "./encodings.ts";
import { isText } from "./is-text.ts";
import { countUtf8, unfinishedTail } from "./utf-8.ts";
import { wideEncoding } from "./wide-encoding.ts";

/** Enough of the beginning to tell the encoding of the whole. */
const BEGINNING = 262_144;
/** Enough to tell text from what is not. */
const TELLING = 8192;
/** What Japanese begins with in ISO 2022. */
const JAPANESE = ["\x1b$B", "\x1b$@"];
/** Encodings that write everything in bytes of ASCII. */
const SEVEN_BIT = new Set(["iso-2022-jp", "utf-7"]);
const SEVERAL_BYTES = new Set(["gbk", "gb18030", "big5", "euc-jp", "shift_jis", "euc-kr", "cp949"]);
/** What a text that has bytes beyond ASCII and hardly a zero is not in. */
const NOT_BYTEWISE = /^(?:utf-?(?:7|8|16|32)|ucs|iso-2022)/;
/** A text with fewer stray bytes than one in so many characters of UTF-8 is UTF-8, whatever it says. */
const MOST_STRAYS = 4;
/** So many characters of several bytes are not UTF-8 by chance. */
const NO_CHANCE = 4;
/** Of the text in a declared encoding this share may be wrong, as a character of a vendor's own. */
const TOLERATED = 0.01;

interface Hints {
  declaration?: Declaration;
  /** What the server said: `text/html; charset=utf-8`. */
  contentType?: string | undefined;
}

interface Choice {
  encoding: Encoding;
  /** The length of the byte order mark, which is no part of the text. */
  skip: number;
}

/**
 * The text of bytes: by byte order mark, by what the text itself declares, by what the server said, by whether it is
 * UTF-8, else by what its bytes look like. A declaration that the bytes plainly belie is not followed. `undefined` when
 * it is not text.
 */
export function decodeText(bytes: Uint8Array, hints: Hints = {}): string | undefined {
  const choice = chooseEncoding(bytes, hints);
  return choice && withoutNulls(choice.encoding.decode(bytes.subarray(choice.skip)));
}

/**
 * The text of a source in pieces, as it arrives: for what is too large to hold. The encoding is told by its beginning.
 * Throws a `SourceError` when it is not text.
 */
export async function* decodeStream(
  source: Source,
  declaration: Declaration = "none",
): AsyncGenerator<string> {
  const hints = { declaration, contentType: source.contentType };
  const start: Uint8Array[] = [];
  let length = 0;
  let decoder: ReturnType<Encoding["open"]> | undefined;
  for await (const chunk of source.chunks) {
    if (decoder !== undefined) {
      yield withoutNulls(decoder.write(chunk));
      continue;
    }
    start.push(chunk);
    length += chunk.length;
    if (length < BEGINNING) continue;
    const beginning = Buffer.concat(start.splice(0));
    const { encoding, skip } = choiceFor(
      beginning.subarray(0, beginning.length - unfinishedTail(beginning)),
      hints,
    );
    decoder = encoding.open();
    yield withoutNulls(decoder.write(beginning.subarray(skip)));
  }
  if (decoder !== undefined) return yield withoutNulls(decoder.end());
  const whole = Buffer.concat(start);
  const { encoding, skip } = choiceFor(whole, hints);
  yield withoutNulls(encoding.decode(whole.subarray(skip)));
}

function choiceFor(beginning: Uint8Array, hints: Hints): Choice {
  const choice = chooseEncoding(beginning, hints);
  if (choice === undefined) throw new SourceError("not text", "is not text");
  return choice;
}

function chooseEncoding(bytes: Uint8Array, { declaration = "none", contentType }: Hints): Choice | undefined {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return { encoding: encodingNamed(mark.label) ?? utf8, skip: mark.length };
  const wide = encodingNamed(wideEncoding(bytes) ?? "");
  if (wide !== undefined)
    return isText(wide.decode(bytes.subarray(0, 1024))) ? { encoding: wide, skip: 0 } : undefined;
  if (!isText(latin1(bytes, TELLING))) return undefined;
  const labels = declaredLabels(bytes, declaration, contentType);
  const declared = labels.map(encodingNamed).filter((encoding) => encoding !== undefined);
  return { encoding: narrowEncoding(bytes, declared), skip: 0 };
}

/** The encoding of a text in which ASCII has single bytes. */
function narrowEncoding(bytes: Uint8Array, declared: Encoding[]): Encoding {
  if (isAscii(bytes)) return sevenBitEncoding(bytes, declared);
  const several = declared.find(({ name }) => SEVERAL_BYTES.has(name));
  if (several === undefined && isUtf8(bytes)) return utf8;
  const { sequences, strays } = countUtf8(bytes);
  const isByChance = sequences < NO_CHANCE;
  if (several !== undefined && (isByChance || strays > 0) && fits(bytes, several)) return several;
  if (strays * MOST_STRAYS <= sequences && (strays === 0 || !isByChance)) return utf8;
  const single = declared.find((encoding) => !NOT_BYTEWISE.test(encoding.name) && fits(bytes, encoding));
  if (single !== undefined) return single;
  if (sequences >= strays) return utf8;
  const likely = [...detectEncodings(bytes), "windows-1252"].map(encodingNamed);
  const found = likely.find((encoding) => encoding !== undefined && fits(bytes, encoding)) ?? utf8;
  // What says that it is UTF-8 has some; reading that takes the other bytes for Windows-1252.
  return found.name === "windows-1252" && declared.includes(utf8) ? utf8 : found;
}

function sevenBitEncoding(bytes: Uint8Array, declared: Encoding[]): Encoding {
  const named = declared.find(({ name }) => SEVEN_BIT.has(name));
  if (named !== undefined) return named;
  const isEscaped = bytes.includes(0x1b) && JAPANESE.some((escape) => Buffer.from(bytes).includes(escape));
  return (isEscaped ? encodingNamed("iso-2022-jp") : undefined) ?? utf8;
}

/** True when hardly a character is wrong but the last, which may have been cut. */
function fits(bytes: Uint8Array, encoding: Encoding): boolean {
  const text = encoding.decode(bytes);
  const wrong = text.split("\ufffd").length - (text.endsWith("\ufffd") ? 2 : 1);
  return wrong === 0 || wrong < bytes.filter((byte) => byte >= 0x80).length * TOLERATED;
}

/** No text has U+0000 in it; some feeds do. */
function withoutNulls(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}
