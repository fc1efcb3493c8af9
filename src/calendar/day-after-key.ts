import { addDays } from "./span.ts";

/**
 * The day that a key leads to from another, of those that have articles, oldest first; `undefined` for other keys and at
 * the end.
 */
export function dayAfterKey(key: string, day: string, days: string[], isRtl: boolean): string | undefined {
  const [left, right] = isRtl ? [1, -1] : [-1, 1];
  switch (key) {
    case "Home":
      return days[0];
    case "End":
      return days.at(-1);
    case "ArrowUp":
      return days.findLast((other) => other < day);
    case "ArrowDown":
      return days.find((other) => other > day);
    case "ArrowLeft":
      return aWeekOn(day, days, left);
    case "ArrowRight":
      return aWeekOn(day, days, right);
    default:
      return undefined;
  }
}

/** The nearest day at least a week away, or the last one on the way there. */
function aWeekOn(day: string, days: string[], weeks: number): string | undefined {
  const goal = addDays(day, 7 * weeks);
  return weeks > 0
    ? (days.find((other) => other >= goal) ?? days.at(-1))
    : (days.findLast((other) => other <= goal) ?? days[0]);
}
