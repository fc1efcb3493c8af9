/**
 * Names of zones by their minutes from UTC, as RFC 822 and feeds have them. A name that means several things means what
 * news in English means by it; `AT` to `PT` are taken as standard time.
 */
const ZONES: [minutes: number, names: string][] = [
  [-600, "hst"],
  [-540, "akst"],
  [-480, "pst pt akdt"],
  [-420, "mst mt pdt"],
  [-360, "cst ct mdt"],
  [-300, "est et cdt cot pet"],
  [-240, "ast at edt clt vet"],
  [-210, "nst"],
  [-180, "adt brt art uyt clst"],
  [-150, "ndt"],
  [-120, "brst"],
  [0, "utc gmt ut z wet etc/utc etc/gmt"],
  [60, "cet met mez bst west wat"],
  [120, "cest mest mesz eet cat sast"],
  [180, "eest eat msk мск trt idt"],
  [240, "msd gst"],
  [300, "pkt"],
  [210, "irst"],
  [330, "ist"],
  [345, "npt"],
  [420, "ict wib"],
  [480, "sgt hkt pht myt wita awst"],
  [540, "jst kst wit"],
  [570, "acst"],
  [600, "aest"],
  [630, "acdt"],
  [660, "aedt"],
  [720, "nzst"],
  [780, "nzdt"],
];
const MINUTES = new Map(
  ZONES.flatMap(([minutes, names]) => names.split(" ").map((name): [string, number] => [name, minutes])),
);

/** RFC 2822, 4.3: letters of the military say nothing certain, so they are UTC. */
const MILITARY = /^[a-ik-z]$/;

/** A zone that a date can be in: minutes from UTC, or the name of a place's rules as `europe/brussels`. */
export type Zone = number | string;

/** The zone of a name in small letters, if it is one. */
export function zoneNamed(name: string): Zone | undefined {
  const minutes = MINUTES.get(name);
  if (minutes !== undefined) return minutes;
  if (MILITARY.test(name)) return 0;
  return name.includes("/") && clockOf(name) !== undefined ? name : undefined;
}

/** As ISO 8601 writes minutes from UTC: `Z`, `+05:30`. */
export function writeOffset(minutes: number): string {
  if (minutes === 0) return "Z";
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** How many minutes a zone is from UTC when its clocks show a time (`2023-11-17T09:30:00`). */
export function offsetAt(zone: Zone, local: string): number {
  if (typeof zone === "number") return zone;
  const shown = Date.parse(`${local}Z`);
  // The offset of the moment that a first guess leads to; where clocks jump over the time, it is the later one.
  const guess = shown - placeOffset(zone, shown) * 60_000;
  return placeOffset(zone, guess);
}

function placeOffset(zone: string, time: number): number {
  const parts = clockOf(zone)?.formatToParts(time);
  const name = parts?.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /GMT([+-])(\d+)(?::(\d+))?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(zone) && clocks.size < 1000) clocks.set(zone, makeClock(zone));
  return clocks.get(zone);
}

function makeClock(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
}
