const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** True for a day that is in the calendar, or an instant of such a day. */
export function isDate(date: string): boolean {
  if (!DAY.test(date) && !INSTANT.test(date)) return false;
  const day = date.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  const inCalendar = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return inCalendar && !Number.isNaN(Date.parse(date));
}

/** True when the date says no time of day. */
export function isDay(date: string): boolean {
  return DAY.test(date);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    const digits = {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    } as const;
    clock = new Intl.DateTimeFormat("sv-SE", { ...digits, second: "2-digit", timeZone });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/**
 * Where a date stands in the order of the archive, as text that sorts: `2023-11-17 09:30:00` in the site's time zone.
 * A day comes before the instants of that day, and no time zone ever shifts it.
 */
export function dateOrder(date: string, timeZone: string): string {
  return isDay(date) ? date : clockOf(timeZone).format(new Date(date));
}

/** The calendar day of a date in the site's time zone: `2023-11-17`. */
export function dayOf(date: string, timeZone: string): string {
  return dateOrder(date, timeZone).slice(0, 10);
}
