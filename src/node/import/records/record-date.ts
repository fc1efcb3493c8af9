import type { DateOrder } from "../dates/date-order.ts";
import { readDate } from "../dates/read-date.ts";
import { isNothing } from "../fields/nothing.ts";
import { memberText } from "./member-text.ts";

/** The date of a member: as people write it, or the number of seconds or of parts of them since 1970. */
export function recordDate(value: unknown, order?: DateOrder): string | undefined {
  return readDate(memberText(value), "UTC", order);
}

/** True where a member says anything for a date. */
export function hasDate(value: unknown): boolean {
  const text = memberText(value);
  return !isNothing(text) && text !== "0";
}
