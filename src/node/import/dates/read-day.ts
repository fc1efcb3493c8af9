import { calendarDay, ordinalDay, weekDay, weekdayOf, yearOf } from "./calendar-day.ts";
import type { DateOrder } from "./date-order.ts";
import { meaningOf } from "./date-words.ts";
import { zoneNamed } from "./time-zones.ts";

/** Year, month and day as they are written. */
type Order = "ymd" | "dmy" | "mdy";

/** Numbers and the marks between them; a month's name has become `m11`, in two digits. */
const FORMS: { form: string; pattern: RegExp; orders: Order[] }[] = [
  { form: "2023-11-17", pattern: /^(\d{4})(\. ?|[/ -])(\d\d?)\2(\d\d?)$/, orders: ["ymd"] },
  { form: "17.11.2023, 17.11.23", pattern: /^(\d\d?)(\. ?)(\d\d?)\2(\d{4}|\d\d)$/, orders: ["dmy"] },
  { form: "17/11/2023, 11/17/2023", pattern: /^(\d\d?)([/ -])(\d\d?)\2(\d{4})$/, orders: ["dmy", "mdy"] },
  { form: "17/11/23, 23-11-17", pattern: /^(\d\d?)([/ -])(\d\d?)\2(\d\d)$/, orders: ["ymd", "dmy", "mdy"] },
  { form: "231117", pattern: /^(\d\d)()(\d\d)(\d\d)$/, orders: ["ymd", "dmy", "mdy"] },
  {
    form: "17 november 2023, 17-nov-23",
    pattern: /^(\d\d?)([. /-]{0,2})m(\d\d)[. /-]{0,2}(\d{4}|\d\d)$/,
    orders: ["dmy"],
  },
  { form: "november 17 2023", pattern: /^m(\d\d)([. /-]{0,2})(\d\d?)[. /-]{0,2}(\d{4})$/, orders: ["mdy"] },
  { form: "november 17 '23", pattern: /^m(\d\d)([. /-])(\d\d?)\2(\d\d)$/, orders: ["mdy"] },
  {
    form: "2023 november 17, 2004-juli-13",
    pattern: /^(\d{4})([. /-]{0,2})m(\d\d)[. /-]{0,2}(\d\d?)$/,
    orders: ["ymd"],
  },
];
const MONTH =
  /^(?:(\d{4})[./-](\d\d?)|m(\d\d)[. /-]{0,2}(\d{4})|(\d{4})[. /-]{0,2}m(\d\d)|(\d\d?)\/(\d{4}))$/;
const YEAR = /^\d{4}$/;
const ORDINAL = /^(\d{4})-?(\d{3})$/;
/** Later years of two digits would be the numbers by which spreadsheets know days. */
const SHORT_ORDINAL = /^([012]\d)-?(\d{3})$/;
const WEEK = /^(\d{4})-?w(\d\d)(?:-?([1-7]))?$/;

/** What a text tells of a day. */
interface Named {
  /** The numbers, with months among them, and the marks between. */
  parts: string;
  weekdays: number[][];
  /** True where a weekday or a zone is named: of a month or a year nobody does. */
  isOfDay: boolean;
}

/** The day that a text without a time tells, in small letters: as `readWholeDay`, or the first of a month or a year. */
export function readDay(text: string, first?: DateOrder): string | undefined {
  const trimmed = text.trim();
  const named = nameParts(trimmed);
  return dayOfWeek(trimmed) ?? dayOf(named, first) ?? firstDay(named);
}

/** The day that a text beside a time tells; `undefined` where it is none or might be several and no order says which. */
export function readWholeDay(text: string, first?: DateOrder): string | undefined {
  const trimmed = text.trim();
  return dayOfWeek(trimmed) ?? dayOf(nameParts(trimmed), first);
}

function dayOfWeek(text: string): string | undefined {
  const [, year, week, weekday = "1"] = WEEK.exec(text) ?? [];
  return year === undefined ? undefined : weekDay(Number(year), Number(week), Number(weekday));
}

function dayOf(named: Named | undefined, first: DateOrder | undefined): string | undefined {
  if (named === undefined) return undefined;
  const days = daysOf(named.parts);
  const possible = days.length < 2 ? days : days.filter(({ day }) => isOn(named.weekdays, weekdayOf(day)));
  if (possible.length === 1) return possible[0]?.day;
  // A weekday that fits none of them is wrong, whatever the order.
  if (first === undefined || named.weekdays.length > 0) return undefined;
  return days.find(({ order }) => order === (first === "day" ? "dmy" : "mdy"))?.day;
}

/** True where some word names weekdays and every one that does names this. */
function isOn(weekdays: number[][], weekday: number): boolean {
  return weekdays.length > 0 && weekdays.every((named) => named.includes(weekday));
}

/** The text with months as numbers and without what says nothing; `undefined` when it has a word that no date has. */
function nameParts(text: string): Named | undefined {
  // A year before Christ, or half a date.
  if (/^-\d|\d-$/.test(text)) return undefined;
  const words = (text.match(/\p{L}+/gu) ?? []).map((word) => ({ word, ...meaningOf(word) }));
  const months = words.filter(({ month }) => month !== undefined);
  // Of two names of months the first is a weekday, as in "mar., 01 mai".
  const month = months.at(-1);
  const isKnown = words.every(
    (one) =>
      one.isFiller ||
      one.weekdays.length > 0 ||
      (month !== undefined && one.month === month.month) ||
      isZone(one.word),
  );
  if (!isKnown || months.length > 2) return undefined;
  let index = 0;
  const parts = text
    .replace(/(?<=\p{L}) ?[:׳]/gu, " ")
    .replace(/\p{L}+/gu, () =>
      words[index++] === month && month?.month !== undefined ? monthMark(month.month) : " ",
    )
    .replace(/[,;'’"“”|·•،、_]/g, " ")
    .replace(/(m\d\d)\./g, "$1 ")
    .replace(/ \.(?= |$)/g, " ")
    .replace(/ +/g, " ")
    .replace(/^[ .-]+|[ .-]+$/g, "");
  return {
    parts,
    weekdays: words.flatMap((one) => (one === month || one.weekdays.length === 0 ? [] : [one.weekdays])),
    isOfDay: words.some((one) => one.month === undefined && !one.isFiller),
  };
}

/** A day has no use for a zone, but some name it: `26 Sep 2022 GMT`. */
function isZone(word: string): boolean {
  return word.length > 1 && zoneNamed(word) !== undefined;
}

function monthMark(month: number): string {
  return `m${String(month).padStart(2, "0")}`;
}

/** All days that the numbers can mean, each once, with the order in which they are written. */
function daysOf(parts: string): { order: Order; day: string }[] {
  for (const { pattern, orders } of FORMS) {
    const [, first, , second, third] = pattern.exec(parts) ?? [];
    if (first === undefined || second === undefined || third === undefined) continue;
    const found = new Map<string, Order>();
    for (const order of orders) {
      const day = dayInOrder(order, [first, second, third]);
      if (day !== undefined && !found.has(day)) found.set(day, order);
    }
    return [...found].map(([day, order]) => ({ order, day }));
  }
  const [, digits = "", ordinal] = ORDINAL.exec(parts) ?? SHORT_ORDINAL.exec(parts) ?? [];
  const year = yearOf(digits);
  const day = year === undefined ? undefined : ordinalDay(year, Number(ordinal));
  return day === undefined ? [] : [{ order: "ymd", day }];
}

function dayInOrder(order: Order, [first, second, third]: [string, string, string]): string | undefined {
  const year = yearOf(order === "ymd" ? first : third);
  const month = order === "mdy" ? first : second;
  const day = order === "mdy" ? second : order === "ymd" ? third : first;
  return year === undefined ? undefined : calendarDay(year, Number(month), Number(day));
}

/** The first day of a month or a year, where that is all that is told. */
function firstDay(named: Named | undefined): string | undefined {
  if (named === undefined || named.isOfDay) return undefined;
  const { parts } = named;
  const [, y1, m1, m2, y2, y3, m3, m4, y4] = MONTH.exec(parts) ?? [];
  const year = yearOf(y1 ?? y2 ?? y3 ?? y4 ?? (YEAR.test(parts) ? parts : ""));
  return year === undefined ? undefined : calendarDay(year, Number(m1 ?? m2 ?? m3 ?? m4 ?? 1), 1);
}
