import type { Random } from "./random.ts";

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2013, 0, 1);
const END_DAY = Date.UTC(2024, 0, 1);
/** How many times as many articles the last day has as the first. */
const GROWTH = 3;
/** Sunday to Saturday. */
const WEEK = [0.35, 1, 1.08, 1.1, 1.08, 1, 0.4];
/** Some days have more news than others: between these parts of what is usual. */
const [QUIET, SPREAD] = [0.6, 0.8];

/** The dates of so many articles over eleven years, oldest first: instants, more on weekdays, more in later years. */
export function* articleDates(articles: number, random: Random): Generator<string> {
  const days = Math.round((END_DAY - FIRST_DAY) / DAY);
  const weights = Array.from({ length: days }, (_, day) => dayWeight(day, days, random));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  for (const [day, weight] of weights.entries()) {
    const until = before + (weight / total) * articles;
    const isLast = day === days - 1;
    yield* datesOfDay(FIRST_DAY + day * DAY, (isLast ? articles : Math.floor(until)) - Math.floor(before));
    before = until;
  }
}

function dayWeight(day: number, days: number, random: Random): number {
  const weekday = new Date(FIRST_DAY + day * DAY).getUTCDay();
  return (WEEK[weekday] ?? 1) * GROWTH ** (day / days) * (QUIET + SPREAD * random());
}

/** Evenly over the day: in which order they stand is all that matters. */
function* datesOfDay(midnight: number, articles: number): Generator<string> {
  for (let number = 0; number < articles; number++) {
    const instant = midnight + Math.floor(((number + 0.5) / articles) * DAY);
    yield `${new Date(instant).toISOString().slice(0, 19)}Z`;
  }
}
