import { isUtf8 } from "node:buffer";
import { windows1252, windows1252Byte } from "./windows-1252.ts";

/** Control characters, which no text has. */
const CONTROLS = /[\x80-\x9f]/g;
/**
 * What UTF-8 looks like in Windows-1252 where nothing else is meant: pictures, dashes, and signs beside a letter or digit. Words
 * in capitals may end with Ã or Â (`AMANHÃ`, `ZEKÂ`), and a sign by itself may be shown or reckoned with (`Â²`).
 */
const MISREAD =
  /ðŸ|â‚¬|â€[“”¦¢]|â€.(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])â€|(?<=[\p{Ll}\p{N}])[ÂÃÐÑ][\xa0-\xbf]|[ÂÃÐÑ][\xa0-\xbf](?=\p{Ll})|(?<!\p{L})(?:[ÂÃÐÑ][\xa0-\xbf](?=[\p{L}\p{N}])|Ã\xa0)/u;
/** In a text on encodings it is an example. */
const ON_ENCODINGS =
  /mojibake|unicode|utf-?8|iso[ -]?8859|latin-?1|(?:windows|cp)-?1252|charset|zeichensatz|encod|codific|codage|codering|kodier|kodow/i;

/**
 * Undoes what programs do to a text that they take for another encoding: UTF-8 that was read as Windows-1252 or ISO 8859-1
 * becomes what it was, if all of the text can have been (`cafÃ©` is `café`), and Windows-1252 that was read as ISO 8859-1.
 * A text that may be right stays as it is.
 */
export function withoutMojibake(text: string): string {
  const hasControls = text.search(CONTROLS) !== -1;
  if (!hasControls && (!MISREAD.test(text) || ON_ENCODINGS.test(text))) return text;
  return (misreadUtf8(text) ?? text).replace(CONTROLS, (control) => windows1252(control.charCodeAt(0)));
}

function misreadUtf8(text: string): string | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = windows1252Byte(text.charCodeAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return isUtf8(bytes) ? Buffer.from(bytes).toString("utf8") : undefined;
}
