import { calendarDay } from "./calendar-day.ts";

const CLOCK = "((?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)";
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** RFC 3339: `2023-11-17T09:30:00+01:00`. */
const INTERNET = new RegExp(
  `^(\\d{4})-(\\d\\d)-(\\d\\d)T${CLOCK}(?:\\.\\d{1,9})?(Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)$`,
);
/** RFC 5322: `Fri, 17 Nov 2023 09:30:00 +0100`. */
const MAIL = new RegExp(
  `^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\\d\\d?) (${MONTHS.join("|")}) (\\d{4}) ${CLOCK} (GMT|[+-](?:0\\d|1[0-4])[0-5]\\d)$`,
);

/** Reads the two forms that programs write nearly all dates in, a good deal sooner than all the others could be ruled out. */
export function readUsualDate(text: string): string | undefined {
  const [, year, month, day, clock = "", zone = ""] = INTERNET.exec(text) ?? [];
  if (year !== undefined) return instant(calendarDay(Number(year), Number(month), Number(day)), clock, zone);
  const [, date, name = "", of, time = "", offset = ""] = MAIL.exec(text) ?? [];
  if (of === undefined) return undefined;
  return instant(calendarDay(Number(of), MONTHS.indexOf(name) + 1, Number(date)), time, offset);
}

function instant(day: string | undefined, clock: string, zone: string): string | undefined {
  if (day === undefined) return undefined;
  const isUtc = zone === "Z" || zone === "GMT" || /^[+-]00:?00$/.test(zone);
  return `${day}T${clock}${isUtc ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`}`;
}
