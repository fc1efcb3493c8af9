import type { Keeper } from "../keeping/keeper.ts";
import type { Fields } from "../keeping/kinds.ts";
import { newDevice } from "../keeping/stamp.ts";
import { daysBefore } from "./local-day.ts";
import { readOnDay } from "./reading-changes.ts";
import type { Reading } from "./reading-state.ts";

type Day = Fields<"day">;

/** Whether the reader has statistics kept: unless they have turned them off. Not before that is known. */
export function isMeasured(keeper: Keeper): boolean {
  const setting = keeper.find("setting", "statistics");
  return setting !== undefined && setting?.value !== false;
}

/** Adds seconds to those that were read on a day with this device. */
export async function addSeconds(keeper: Keeper, day: string, seconds: number): Promise<void> {
  const known = await keeper.fact("device");
  const device = typeof known === "string" ? known : newDevice();
  const before = (await keeper.fresh("day", day))?.[`seconds:${device}`] ?? 0;
  await keeper.change(readOnDay(day, device, before + seconds));
}

/** The minutes of each of the last days, the first of them first. */
export function minutesByDay(
  days: ReadonlyMap<string, Day>,
  now: Date,
  count: number,
): { day: string; minutes: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const day = daysBefore(now, count - 1 - index);
    return { day, minutes: Math.round(secondsOf(days.get(day)) / 60) };
  });
}

/** With all devices together. */
function secondsOf(day: Day | undefined): number {
  return Object.values(day ?? {}).reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0);
}

/** How many articles were read in the last so many days, today included. */
export function readInDays(readings: Iterable<Reading>, now: Date, days: number): number {
  const first = new Date(`${daysBefore(now, days - 1)}T00:00:00`);
  return Array.from(readings).filter(({ readAt }) => readAt !== undefined && new Date(readAt) >= first)
    .length;
}
