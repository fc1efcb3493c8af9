import type { Keeper } from "../keeping/keeper.ts";
import { dueReminder, putReminderOff } from "./reminder.ts";
import { useKept } from "./use-kept.ts";

/** How many changes were made since the last export, where the reader wants to be reminded and it is due; and what puts it off. */
export function useReminder(keeper: Keeper): [changes: number | undefined, putOff: () => void] {
  const [changes, readAgain] = useKept(keeper, () => dueReminder(keeper));
  const setting = keeper.find("setting", "reminder");
  const isWanted = setting !== undefined && setting?.value !== false;
  const putOff = () => void putReminderOff(keeper).then(readAgain);
  return [isWanted ? changes : undefined, putOff];
}
