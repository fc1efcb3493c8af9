/** Between 1601, where some browsers begin to count, and 1970, in microseconds. */
const SINCE_1601 = 11_644_473_600_000_000;

/**
 * The milliseconds since 1970 that a file tells: as seconds, milliseconds or microseconds since then or since 1601, or as
 * a date; `undefined` where it tells none.
 */
export function readTime(value: string): number | undefined {
  const text = value.trim();
  if (text === "") return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return readNumber(Number(text));
  const logged = /^(\d{1,2})\/([a-z]{3})\/(\d{4}):([\d:]+)(?: ([+-]\d{4}))?$/i.exec(text);
  const [, day, month, year, clock, zone = "+0000"] = logged ?? [];
  const time = Date.parse(logged === null ? withZone(text) : `${day} ${month} ${year} ${clock} ${zone}`);
  return isTime(time) ? time : undefined;
}

/** How dates end that name their zone. */
const ZONE = /(?:[+-]\d\d:?\d\d|\)|\b(?![AP]M$)[a-z]{1,5})$/i;

/** What names no zone is of Greenwich, so that it means the same wherever it is read. */
function withZone(text: string): string {
  const [, day, clock, zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  if (day !== undefined) return `${day}T${clock}${zone}`;
  // What has no year is no date: engines guess one.
  if (!/\b\d{4}\b/.test(text)) return "";
  return ZONE.test(text) || /^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text} UTC`;
}

function readNumber(number: number): number | undefined {
  const time = inMilliseconds(number);
  return number > 0 && isTime(time) ? time : undefined;
}

function inMilliseconds(number: number): number {
  if (number < 1e11) return Math.round(number * 1000);
  if (number < 1e14) return Math.round(number);
  return Math.floor((number >= SINCE_1601 ? number - SINCE_1601 : number) / 1000);
}

/** True for what has a date and can be a stamp. */
function isTime(time: number): boolean {
  return time >= 0 && time <= 8.64e15;
}
