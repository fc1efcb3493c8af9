import { jsonFault } from "./json-fault.ts";
import { NOT_VALID } from "./json-part.ts";
import { SourceError } from "../source.ts";

/** How deep it may be, and how many values there may be: a feed of 2,000 items has some 50,000, four levels deep. */
const DEEPEST = 500;
const MOST = 1_000_000;

/** The value of a JSON text. Throws a `SourceError` with where it is wrong, or for more than memory should be given to. */
export function parseJson(text: string): unknown {
  checkSize(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = jsonFault(text) ?? { at: 0, reason: String(error) };
    const line = text.slice(0, fault.at).split("\n").length;
    throw new SourceError(NOT_VALID, `is not valid JSON: ${fault.reason} (line ${line})`);
  }
}

function checkSize(text: string): void {
  let depth = 0;
  let count = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === COMMA) count += 1;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      count += 1;
      if (depth > DEEPEST) throw new SourceError("not valid", `has lists more than ${DEEPEST} levels deep`);
    }
  }
  if (count > MOST) throw new SourceError("too large", "has more than a million values; import it in parts");
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
