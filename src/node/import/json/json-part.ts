import type { Skip } from "../draft.ts";
import { SourceError } from "../source.ts";
import type { JsonPart, TextPlace } from "./json-cursor.ts";
import { jsonFault } from "./json-fault.ts";

/** The kind of a skip for what is not JSON. */
export const NOT_VALID = "not valid JSON";

/** The value of a part, or why it has none. */
export function parsePart(part: JsonPart): { value: unknown } | { skip: Skip } {
  if (part.text === undefined) return { skip: tooLong(part) };
  try {
    return { value: JSON.parse(part.text) };
  } catch {
    const fault = jsonFault(part.text) ?? { at: 0, reason: "it is too deep" };
    return { skip: notValid(fault.reason, placeIn(part, part.text, fault.at)) };
  }
}

function tooLong({ line, column }: TextPlace): Skip {
  return { failed: true, kind: "too large", reason: `has more than 20 MB (line ${line}, column ${column})` };
}

function notValid(reason: string, { line, column }: TextPlace): Skip {
  return {
    failed: true,
    kind: NOT_VALID,
    reason: `is not valid JSON: ${reason} (line ${line}, column ${column})`,
  };
}

function placeIn({ line, column }: TextPlace, text: string, at: number): TextPlace {
  const before = text.slice(0, at).split("\n");
  const last = before.at(-1) ?? "";
  return before.length === 1
    ? { line, column: column + last.length }
    : { line: line + before.length - 1, column: last.length + 1 };
}

/** For what makes the rest of a text unreadable. */
export function invalidJson(reason: string, place: TextPlace): SourceError {
  const skip = notValid(reason, place);
  return new SourceError(skip.kind, skip.reason);
}
