import { calendarDay, nextDay, yearOf } from "./calendar-day.ts";
import { plainWords } from "./date-words.ts";
import type { DateOrder } from "./date-order.ts";
import { readDay, readWholeDay } from "./read-day.ts";
import { rewriteDate } from "./rewrite-date.ts";
import { offsetAt, writeOffset, type Zone, zoneNamed } from "./time-zones.ts";
import { readUsualDate } from "./usual-date.ts";

const LONGEST = 200;
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const NUMBER = /^(-?[1-9]\d{8,18})(?:\.\d+)?$/;
// No digit or colon beside it: 1:2:3:4 is no time. A T may stand before it.
const TIME = /(?<![\d:.+-])(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?![\d:])(?: ?(am|pm)(?!\p{L}))?/u;
/** Midnight as ISO 8601 writes it at the end of a day: the next one begins. */
const END_OF_DAY = /^24:00(?::00)?(?:[.,]0+)?$/;
const HOUR = /(?<![\d:.+-])(\d\d?)()() ?(am|pm)(?!\p{L})/u;
const OFFSET = /^[ ,]*(?:gmt|utc|ut)? ?([+-])(\d\d?)(?::?([0-5]\d))?(?!\d)(?: ?[a-z]{1,5}(?![\p{L}\d]))?/u;
const ZONE = /^[ ,]*(\p{L}+(?:\/[a-z_]+){0,2})(?![\p{L}\d/])/u;
/** In capitals, as zones are written and words such as "ago" are not. */
const MAYBE_ZONE = /(?<=:\d\d(?: ?[AaPp][Mm])? )[A-Z]{3,5}(?=(?: \d{4})?$)/;
const NOTE = /[([]([^()[\]]*)[)\]]/g;
const MOST_HOURS_FROM_UTC = 15;

/**
 * Reads a date as people and programs write it. Gives ISO 8601, a day (`2023-11-17`) where no time is told, or an instant
 * with its offset (`2023-11-17T09:30:00+01:00`, `Z` for UTC), to the second; `undefined` for what is not a date in the
 * calendar, and for what could be two dates: of `3/4/2023` only a weekday tells which is the month, or the `order`. Dots between three
 * numbers mean day, month, year. A month without a day is its first. A time without a zone, or in one that nobody knows,
 * is in `zone`: UTC, or the name of another as `Europe/Brussels`. Forms: RFC 822, 850 and 9557, ISO 8601, asctime, Unix seconds to nanoseconds, the table
 * in rewrite-date.ts, and month names in some forty languages and the years of Japan, Taiwan and Thailand.
 */
export function readDate(text: string, zone = "UTC", order?: DateOrder): string | undefined {
  if (text.length > LONGEST) return undefined;
  const trimmed = text.trim();
  const usual = readUsualDate(trimmed);
  if (usual !== undefined) return usual;
  const [, year, month, day] = ISO_DAY.exec(trimmed) ?? [];
  if (year !== undefined) return calendarDay(yearOf(year) ?? 0, Number(month), Number(day));
  const [, number] = NUMBER.exec(trimmed) ?? [];
  const unix = number === undefined ? undefined : readUnixTime(number);
  if (unix !== undefined) return unix;
  const plain = rewriteDate(plainWords(withoutUnknownZone(trimmed)).replace(/\s+/g, " "));
  const [, rewritten] = NUMBER.exec(plain) ?? [];
  if (rewritten !== undefined) return readUnixTime(rewritten);
  return readPlain(plain, zoneNamed(plainWords(zone)) ?? 0, order);
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970; 8, 12 and 14 digits are a day or a time of a day. */
function readUnixTime(digits: string): string | undefined {
  const length = digits.replace("-", "").length;
  if (length === 11) return undefined;
  const isCalendar =
    (length === 12 || length === 14) && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits);
  if (isCalendar) return undefined;
  const milliseconds =
    length <= 10 ? Number(digits) * 1000 : Number(digits) / (length <= 14 ? 1 : length <= 17 ? 1e3 : 1e6);
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) || !/^\d{4}-/.test(date.toISOString())
    ? undefined
    : `${date.toISOString().slice(0, 19)}Z`;
}

function readPlain(text: string, otherwise: Zone, order: DateOrder | undefined): string | undefined {
  const notes = [...text.matchAll(NOTE)].map(([, note = ""]) => note.trim());
  const said = text.replace(NOTE, " ");
  const time = TIME.exec(said) ?? HOUR.exec(said);
  if (time === null) return readDay(said, order);
  const before = said.slice(0, time.index).replace(/t$/, "");
  const { zone, rest } = readZone(said.slice(time.index + time[0].length));
  const told = readWholeDay(`${before} ${rest}`, order);
  const isEndOfDay = END_OF_DAY.test(time[0]);
  const clock = isEndOfDay ? "00:00:00" : readClock(time);
  const day = isEndOfDay && told !== undefined ? nextDay(told) : told;
  const noted = notes.map((note) => readZone(note).zone).find((one) => one !== undefined);
  const place = zone ?? noted ?? otherwise;
  if (clock === undefined || day === undefined || !isPossible(place)) return undefined;
  const local = `${day}T${clock}`;
  return `${local}${writeOffset(offsetAt(place, local))}`;
}

function isPossible(zone: Zone): boolean {
  return typeof zone !== "number" || Math.abs(zone) <= MOST_HOURS_FROM_UTC * 60;
}

/** `09:30:00` of a time, on the clock of 24 hours; a leap second is the one before it. */
function readClock([, hours = "", minutes = "", seconds = "", half]: RegExpExecArray): string | undefined {
  const isLeap = seconds === "60" && minutes === "59";
  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59 || (Number(seconds) > 59 && !isLeap)) return undefined;
  return [hour, minutes, isLeap ? 59 : seconds].map((part) => String(part).padStart(2, "0")).join(":");
}

/** 12 pm is noon; some write 15:30 pm. */
function hourOf(hour: number, half: string): number {
  if (hour > 12) return hour;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

/** RFC 5322, 4.3: a name of a zone that nobody knows says nothing, so that the time is one without a zone. */
function withoutUnknownZone(text: string): string {
  return text.replace(MAYBE_ZONE, (name) => (zoneNamed(name.toLowerCase()) === undefined ? "" : name));
}

/** The zone after a time, and what stands behind it. */
function readZone(text: string): { zone?: Zone; rest: string } {
  const offset = OFFSET.exec(text);
  if (offset !== null) {
    const [all, sign, hours, minutes = "0"] = offset;
    const total = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
    return { zone: total, rest: text.slice(all.length) };
  }
  const [all = "", name = ""] = ZONE.exec(text) ?? [];
  const zone = zoneNamed(name);
  return zone === undefined ? { rest: text } : { zone, rest: text.slice(all.length) };
}
