/**
 * When a field was last written: a hybrid logical clock. Nine digits of milliseconds, four of a counter, both in base 36,
 * and the device that wrote; text order is time order. See Kulkarni et al., "Logical Physical Clocks" (2014).
 */
export type Stamp = string;

const STAMP = /^[0-9a-z]{13}-[0-9a-z]{1,12}$/;
const TIME_DIGITS = 9;
const COUNT_DIGITS = 4;
const MOST = 36 ** COUNT_DIGITS - 1;
/** Where the device begins. */
const DEVICE_START = TIME_DIGITS + COUNT_DIGITS + 1;
// The year 3998: a device or a file that says a later one is wrong, and is taken to say this.
const LATEST_SAID = 6.4e13;
// The year 4821. Between the two the clock has room to go on, whatever it was told.
const LATEST = 9e13;

export function isStamp(value: unknown): value is Stamp {
  return typeof value === "string" && STAMP.test(value) && timeOf(value) <= LATEST;
}

/** The stamp of a moment, in milliseconds since 1970; moments that no stamp can tell become the nearest that one can. */
export function stampAt(time: number, device: string, count = 0): Stamp {
  return `${digits(momentOf(time), TIME_DIGITS)}${digits(count, COUNT_DIGITS)}-${device}`;
}

/** A stamp from elsewhere: one that is wrong by thousands of years would leave the clock no room to go on. */
export function tamedStamp(stamp: Stamp): Stamp {
  return timeOf(stamp) <= LATEST_SAID ? stamp : `${stampAt(LATEST_SAID, "")}${stamp.slice(DEVICE_START)}`;
}

/** A stamp later than `last`, whatever the clock of the device says by now. */
export function nextStamp(last: Stamp | undefined, now: number, device: string): Stamp {
  const latest = last === undefined ? -1 : timeOf(last);
  if (last === undefined || momentOf(now) > latest) return stampAt(now, device);
  const count = parseInt(last.slice(TIME_DIGITS, TIME_DIGITS + COUNT_DIGITS), 36);
  const [moment, next] = count < MOST ? [latest, count + 1] : [latest + 1, 0];
  return `${digits(moment, TIME_DIGITS)}${digits(next, COUNT_DIGITS)}-${device}`;
}

function momentOf(time: number): number {
  return Math.min(LATEST_SAID, Math.max(0, Math.floor(time) || 0));
}

/** The milliseconds since 1970 that a stamp tells. */
export function timeOf(stamp: Stamp): number {
  return parseInt(stamp.slice(0, TIME_DIGITS), 36);
}

/** The later of two, either of which may be missing. */
export function laterStamp<A extends Stamp | undefined>(a: A, b: A): A {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return a < b ? b : a;
}

/** True for a name that stamps can carry. */
export function isDevice(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-z]{1,12}$/.test(value);
}

/** A name for a device, as stamps carry it. */
export function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}

function digits(value: number, length: number): string {
  return value.toString(36).padStart(length, "0");
}
