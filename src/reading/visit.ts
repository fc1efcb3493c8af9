import type { Archive, Count } from "../archive/archive.ts";
import type { Card } from "../content/card.ts";
import { paths } from "../paths.ts";
import { dayAfter } from "../query/date-span.ts";
import { EVERYTHING } from "../query/query.ts";

/** A visit ends when the reader has stayed away for so long. */
const ABSENCE = 30 * 60 * 1000;
/** From here on the new articles are not counted to the last one. */
const COUNTED = 100;

/** The newest article of the archive at some time. */
export type Newest = Pick<Card, "slug" | "day">;

/** What this device remembers of the reader's visits. */
export interface Visit {
  /** When they were last here, in milliseconds since 1970. */
  at: number;
  /** What was the newest when they last looked. */
  newest?: Newest;
  /** What was the newest at the end of the visit before this one. */
  before?: Newest;
}

/** Reads what is remembered; `undefined` for what is no visit. */
export function parseVisit(raw: unknown): Visit | undefined {
  if (!isObject(raw) || typeof raw["at"] !== "number") return undefined;
  const [newest, before] = [parseNewest(raw["newest"]), parseNewest(raw["before"])];
  return { at: raw["at"], ...(newest && { newest }), ...(before && { before }) };
}

function parseNewest(raw: unknown): Newest | undefined {
  if (!isObject(raw)) return undefined;
  const { slug, day } = raw;
  const isDay = typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return typeof slug === "string" && isDay ? { slug, day } : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The visit as it goes on, or the next one after an absence. A clock that was put back ends none. */
export function continueVisit(last: Visit | undefined, now: number): Visit {
  if (last === undefined) return { at: now };
  if (now - last.at <= ABSENCE) return { ...last, at: now };
  return { at: now, ...(last.newest && { newest: last.newest, before: last.newest }) };
}

/** The articles that are newer than what was the newest, and a list of them. */
export interface NewArticles {
  count: Count;
  href: string;
}

/**
 * Counts the articles that stand above the one that was the newest. The list of them begins with the day after that one's,
 * where all of them are of later days; else it is the archive, where they come first.
 */
export async function newArticles(archive: Archive, before: Newest): Promise<NewArticles | undefined> {
  const cards: Card[] = [];
  let page: number | undefined;
  do {
    const list = await archive.list({ query: EVERYTHING, ...(page !== undefined && { page }) });
    if (list === undefined) return undefined;
    // A withdrawn one is not met: then what is older than it ends the count.
    const end = list.cards.findIndex(({ slug, day }) => slug === before.slug || day < before.day);
    cards.push(...(end === -1 ? list.cards : list.cards.slice(0, end)));
    if (end !== -1) return newOf(cards, true, before);
    page = (list.pages?.page ?? 1) - 1;
  } while (page > 0 && cards.length <= COUNTED);
  return newOf(cards, page === 0, before);
}

function newOf(cards: Card[], isWhole: boolean, before: Newest): NewArticles {
  const isExact = isWhole && cards.length <= COUNTED;
  const count = { value: isExact ? cards.length : COUNTED, isExact };
  const isOfLaterDays = cards.every(({ day }) => day > before.day);
  const later = paths.search.href(`after:${dayAfter(before.day)}`);
  return { count, href: isOfLaterDays ? later : paths.archive.href() };
}
