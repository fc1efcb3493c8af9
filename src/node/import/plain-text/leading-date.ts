import type { DateOrder } from "../dates/date-order.ts";
import { readDate } from "../dates/read-date.ts";

// What may stand behind the word "date": the rest of the line is text when it goes on.
const LABELLED =
  /^(?:date|dated|published|posted|datum|fecha|data|дата)(?: on)?[ \t]*(?::[ \t]*)?(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?|\d{1,2}\.? \p{L}{3,12}\.? \d{4}|\p{L}{3,12}\.? \d{1,2},? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})(?![\d\p{L}])[ \t]*/iu;
const LONGEST_LINE = 60;
/** A line such as "May 2024" or "2024" is more likely a headline than a date. */
const HAS_DAY = /\d\D+\d|^\D*\d{8}\D*$/;

/** A date at the beginning of a text, and the text behind it. */
export interface LeadingDate {
  /** ISO 8601; absent where what is written is not in the calendar, or could be two days. */
  date?: string;
  written: string;
  rest: string;
  /** True where the text goes on in the line of the date. */
  isInline: boolean;
}

/** The date that a text begins with: `date 2023-11-17` and then text, or a line that is a date, with `Date:` before it or not. */
export function leadingDate(text: string, order?: DateOrder): LeadingDate | undefined {
  const end = text.indexOf("\n");
  const line = end === -1 ? text : text.slice(0, end);
  const behind = text.slice(line.length);
  const [match, written] = LABELLED.exec(line) ?? [];
  if (match !== undefined && written !== undefined) {
    const rest = line.slice(match.length);
    return { ...optionalDate(written, order), written, rest: rest + behind, isInline: rest.trim() !== "" };
  }
  const date = dateLine(line, order);
  return date === undefined ? undefined : { date, written: line, rest: behind, isInline: false };
}

/** The date that a whole line tells. */
export function dateLine(line: string, order?: DateOrder): string | undefined {
  const said = line.trim().replace(/^(?:date|dated|published|posted)(?: on)?[ \t]*:[ \t]*/i, "");
  return said.length <= LONGEST_LINE && HAS_DAY.test(said) ? readDate(said, "UTC", order) : undefined;
}

function optionalDate(written: string, order: DateOrder | undefined): { date?: string } {
  const date = readDate(written, "UTC", order);
  return date === undefined ? {} : { date };
}
