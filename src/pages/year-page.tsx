import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { LateCalendar, loadCalendar } from "../calendar/late-calendar.tsx";
import type { CalendarData } from "../calendar/load-calendar.ts";
import { paths } from "../paths.ts";
import { loadSpan, type SpanData } from "./load-span.ts";
import { SpanList } from "./span-list.tsx";

interface YearData extends SpanData {
  /** Only the page without a number has one, so that the others stay the same when articles are added. */
  calendar: CalendarData | undefined;
}

export function load(archive: Archive) {
  return async ({ params: { year = "", page } }: LoaderFunctionArgs): Promise<YearData> => {
    const span = await loadSpan(archive, year, page);
    const hasCalendar = page === undefined && span.list.cards.length > 0;
    return { ...span, calendar: hasCalendar ? await loadCalendar(archive, year) : undefined };
  };
}

export function Page() {
  const data = useLoaderData<YearData>();
  return (
    <SpanList data={data}>
      {data.calendar && <LateCalendar calendar={data.calendar} path={paths.span.href(data.name)} />}
    </SpanList>
  );
}
