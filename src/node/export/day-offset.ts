const clocks = new Map<string, Intl.DateTimeFormat>();

/** The offset from UTC at the beginning of a day in a time zone: `+01:00`. */
export function dayOffset(day: string, timeZone: string): string {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  clocks.set(timeZone, clock);
  const offsetAt = (instant: Date) =>
    clock
      .formatToParts(instant)
      .find(({ type }) => type === "timeZoneName")
      ?.value.slice("GMT".length, 9) || "+00:00";
  // Midnight there is the instant that is midnight in UTC, less the offset that is valid then.
  const guess = offsetAt(new Date(`${day}T00:00:00Z`));
  return offsetAt(new Date(`${day}T00:00:00${guess}`));
}
