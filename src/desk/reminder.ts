import type { Keeper } from "../keeping/keeper.ts";

/** After so many changes without an export the reader is reminded of it. */
export const REMIND_AFTER = 50;
const PUT_OFF = "reminderPutOffAt";

/** How many changes were made since the last export, where the reader is to be reminded of it. */
export async function dueReminder(keeper: Keeper): Promise<number | undefined> {
  const [changes, putOff] = await Promise.all([
    numberOf(keeper, "changesSinceExport"),
    numberOf(keeper, PUT_OFF),
  ]);
  // An export since then has begun the count anew.
  if (changes < putOff) await keeper.setFact(PUT_OFF, 0);
  return changes >= REMIND_AFTER + (putOff <= changes ? putOff : 0) ? changes : undefined;
}

/** Is quiet for as many changes again. */
export async function putReminderOff(keeper: Keeper): Promise<void> {
  await keeper.setFact(PUT_OFF, await keeper.fact("changesSinceExport"));
}

async function numberOf(keeper: Keeper, name: string): Promise<number> {
  const value = await keeper.fact(name);
  return typeof value === "number" ? value : 0;
}
