import { readDate } from "../dates/read-date.ts";

const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Reads a date as wires write it: any way a date is written, and ISO 8601 without its signs, `20131021T133500+0200`. */
export function wireDate(text: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, second = "00", zone = "Z"] =
    COMPACT.exec(text?.trim() ?? "") ?? [];
  if (year === undefined) return text === undefined ? undefined : readDate(text.trim());
  const date = `${year}-${month}-${day}`;
  const offset = zone === "Z" ? zone : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return readDate(hour === undefined ? date : `${date}T${hour}:${minute}:${second}${offset}`);
}
