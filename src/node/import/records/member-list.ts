import { isNothing } from "../fields/nothing.ts";
import { asObject, memberText } from "./member-text.ts";

const MOST = 100;
const LONGEST = 200;
/** Labels of a list, or of a text between whose parts stand commas, semicolons or bars; one of JSON or Python is read too. */
export function memberLabels(value: unknown): string[] {
  return unique(labelsOf(value).map(cleanLabel)).slice(0, MOST);
}

function labelsOf(value: unknown): string[] {
  if (typeof value === "string") return splitLabels(value);
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap(wholeLabel);
  if (asObject(value) === undefined) return [];
  return splitLabels(memberText(value));
}

/** A label in a list is not split: it may have a comma. */
function wholeLabel(value: unknown): string[] {
  return typeof value === "number" ? [] : [memberText(value)];
}

function splitLabels(text: string): string[] {
  const list = text.length < 10_000 && /^\s*\[/.test(text) ? readList(text.trim()) : undefined;
  if (list !== undefined) return list;
  const separator = ["|", ";", "\n", ","].find((one) => text.includes(one));
  return separator === undefined ? [text] : text.split(separator, MOST);
}

/** A list as JSON writes it, or as Python does: `['oil', 'gas']`. */
function readList(text: string): string[] | undefined {
  if (!text.endsWith("]")) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.slice(0, MOST).flatMap(wholeLabel) : undefined;
  } catch {
    const quoted = text.match(/'[^']*'|"[^"]*"/g);
    return quoted?.map((label) => label.slice(1, -1)) ?? text.slice(1, -1).split(",", MOST);
  }
}

function cleanLabel(text: string): string {
  const label = text
    .slice(0, LONGEST + 1)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^#(?=[\p{L}\p{N}])/u, "");
  return label.length > LONGEST || isNothing(label) || /^\d+$/.test(label) ? "" : label;
}

/** The labels once each, whatever their capitals. */
export function unique(labels: string[]): string[] {
  const seen = new Set([""]);
  return labels.filter((label) => {
    const key = label.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
