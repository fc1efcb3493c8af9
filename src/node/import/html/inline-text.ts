import { attribute, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import type { Place, Reading } from "./reading.ts";

const RAISED = characterTable("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ");
const LOWERED = characterTable("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");
const MOST_RAISED = 8;

const QUOTATION_MARKS = ["“”", "‘’"];

/** Digits above or below the line, as in m² or H₂O, where a text has such characters: 10⁶ is not 106. */
export function readSmallDigits(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const table = element.tagName === "sup" ? RAISED : LOWERED;
  const small = smallDigits(element, table);
  if (small === undefined) reading.readInto(flow, element, place);
  else flow.text(small, place.marks);
}

function smallDigits(element: Element, table: ReadonlyMap<string, string>): string | undefined {
  const [only, ...others] = element.childNodes;
  if (only === undefined || others.length > 0 || !("value" in only) || only.value.length > MOST_RAISED)
    return undefined;
  const small = only.value.split("").map((character) => table.get(character));
  return small.every((character) => character !== undefined) ? small.join("") : undefined;
}

/** The marks that a browser puts around a `q`. */
export function readQuotationMarks(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const [open = "", close = ""] = QUOTATION_MARKS[place.quotationDepth % 2] ?? "";
  flow.text(open, place.marks);
  reading.readInto(flow, element, { ...place, quotationDepth: place.quotationDepth + 1 });
  flow.text(close, place.marks);
}

/** How a word is read, which stands above it in East Asian texts: in brackets after it, as where a browser cannot show it above. */
export function readReading(element: Element, flow: Flow, place: Place, reading: Reading): void {
  flow.text("(", place.marks);
  reading.readInto(flow, element, place);
  flow.text(")", place.marks);
}

/** A formula as its author wrote it in plain characters, or else the characters it is made of. */
export function readFormula(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const alternative = attribute(element, "alttext")?.trim();
  if (alternative !== undefined && alternative !== "") flow.text(alternative, place.marks);
  else reading.readInto(flow, element, place);
}

function characterTable(characters: string, others: string): ReadonlyMap<string, string> {
  return new Map(characters.split("").map((character, index) => [character, others.charAt(index)]));
}
