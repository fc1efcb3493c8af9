import type { DateOrder } from "../dates/date-order.ts";
import { readDate } from "../dates/read-date.ts";
import { isNothing } from "../fields/nothing.ts";
import { memberText } from "./member-text.ts";

/** The date of a member: as people write it, or the number of seconds or of parts of them since 1970. */
export function recordDate(value: unknown, order?: DateOrder): string | undefined {
  const text = memberText(value).trim();
  return /^\d{9,19}(?:\.\d+)?$/.test(text) && !isCompact(text)
    ? instant(Number(text))
    : readDate(text, "UTC", order);
}

/** True where a member says anything for a date. */
export function hasDate(value: unknown): boolean {
  const text = memberText(value);
  return !isNothing(text) && text !== "0";
}

/** `20231117093000` is no number. */
function isCompact(text: string): boolean {
  return /^(?:19|20)\d\d[01]\d[0-3]\d[0-2]\d[0-5]\d(?:[0-5]\d)?$/.test(text);
}

function instant(count: number): string | undefined {
  const units = [1000, 1, 1e-3, 1e-6];
  const unit = units[count < 1e11 ? 0 : count < 1e14 ? 1 : count < 1e17 ? 2 : 3] ?? 1;
  const date = new Date(Math.floor(count * unit));
  return date.toISOString().replace(".000Z", "Z");
}
