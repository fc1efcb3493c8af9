import { decodeHTMLStrict } from "entities";

/** What stands around JSON in a page: comments of HTML, of scripts and of XML, and a semicolon. */
const OPENING = /^(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|\/\/\s?<!\[CDATA\[|<!\[CDATA\[|\uFEFF)/;
const CLOSING = /(?:-->|\/\*\s?\]\]>\s?\*\/|\]\]>|\/\/|;)$/;
const MOST_AROUND = 10;

/** What is read when JSON is not quite right, each after those before it. */
const MENDED: ((text: string) => string)[] = [
  (text) => text,
  // Line ends in texts.
  (text) => text.replace(/[\n\r\t]/g, " "),
  // A comma after the last member.
  (text) => text.replace(/,\s{0,50}(?=[}\]])/g, ""),
  // A sign that is marked without need.
  (text) => text.replaceAll("\\'", "'"),
  // Written as for an attribute.
  (text) => (/^[[{]\s*&quot;/.test(text) ? decodeHTMLStrict(text) : text),
  // Several pieces after each other.
  (text) => `[${text.replace(/\}\s?,?\s?(?=\{)/g, "},")}]`,
];

/** The value of a piece of JSON-LD as pages have it; `undefined` for what is none. */
export function mendedJson(piece: string): unknown {
  let text = withoutAround(piece);
  for (const mend of MENDED) {
    text = mend(text);
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  }
  return undefined;
}

function withoutAround(piece: string): string {
  let text = piece.trim();
  for (let count = 0; count < MOST_AROUND; count++) {
    const inner = text.replace(OPENING, "").trimStart();
    const rest = inner.replace(CLOSING, "").trimEnd();
    if (rest === text) break;
    text = rest;
  }
  return text;
}
