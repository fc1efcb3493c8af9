import type { Archive, DayCount, List } from "../archive/archive.ts";
import { isYear, sameKind, type SpanName } from "../calendar/span.ts";
import { spanOf, type Span } from "../query/date-span.ts";
import { notFound } from "./not-found.ts";
import { readPage } from "./read-page.ts";

/** What was published in a year, in a month or on a day. */
export interface SpanData {
  name: SpanName;
  list: List;
  /** The nearest years, months or days before and after it that have articles. */
  earlier: SpanName | undefined;
  later: SpanName | undefined;
}

/** Loads a page of a year, a month or a day. Throws not-found for what the calendar does not have. */
export async function loadSpan(
  archive: Archive,
  name: SpanName,
  page: string | undefined,
): Promise<SpanData> {
  const span = spanOf(name);
  const number = readPage(page);
  const list =
    span &&
    (await archive.list({
      query: { kind: "dates", ...span },
      ...(number !== undefined && { page: number }),
    }));
  if (span === undefined || list === undefined) throw await notFound(archive);
  return { name, list, ...(await loadNearest(archive, name, span)) };
}

async function loadNearest(archive: Archive, name: SpanName, { from, to }: Span) {
  const years = (await archive.years()).map(({ year }) => year);
  if (isYear(name)) {
    return { earlier: years.find((year) => year < name), later: years.findLast((year) => year > name) };
  }
  const year = from.slice(0, 4);
  const [earlier, later] = await Promise.all([
    findDay(
      archive,
      years.filter((other) => other <= year),
      (days) => days.find(({ day }) => day < from),
    ),
    findDay(archive, years.filter((other) => other >= year).toReversed(), (days) =>
      days.findLast(({ day }) => day > to),
    ),
  ]);
  return { earlier: earlier && sameKind(name, earlier), later: later && sameKind(name, later) };
}

/** The day that the first of the years with one has: only the files of those years are read. */
async function findDay(
  archive: Archive,
  years: string[],
  pick: (newestFirst: DayCount[]) => DayCount | undefined,
): Promise<string | undefined> {
  for (const year of years) {
    const found = pick(await archive.days(year));
    if (found !== undefined) return found.day;
  }
  return undefined;
}
