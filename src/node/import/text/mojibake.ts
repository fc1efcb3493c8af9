import { isUtf8 } from "node:buffer";
import { windows1252, windows1252Byte } from "./windows-1252.ts";

/** Control characters, which no text has, and beginnings that no word has but what UTF-8 looks like: not `CAFÉ…`, which could be. */
const SUSPICIOUS = /[\x80-\x9f]|â€|ðŸ|[ÂÃÐÑ][\xa0-\xbf]/;
const CONTROLS = /[\x80-\x9f]/g;

/**
 * Undoes what programs do to a text that they take for another encoding: UTF-8 that was read as Windows-1252 or ISO 8859-1
 * becomes what it was, if all of the text can have been (`cafÃ©` is `café`), and Windows-1252 that was read as ISO 8859-1.
 */
export function withoutMojibake(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
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
