import { type ComponentProps, lazy, Suspense, useState } from "react";
import type { Archive } from "../archive/archive.ts";
import { MissingPartError } from "../pages/missing-part-error.ts";
import type { CalendarData } from "./load-calendar.ts";
import type { YearCalendar } from "./year-calendar.tsx";

let arrived: typeof YearCalendar | undefined;

async function fetchCalendar(): Promise<typeof YearCalendar> {
  arrived ??= (await import("./year-calendar.tsx")).YearCalendar;
  return arrived;
}

const Later = lazy(async () => {
  // Where the code does not come, what was published stays, and its links lead on.
  const calendar = await fetchCalendar().catch(() => new Promise<never>(() => undefined));
  return { default: calendar };
});

/** Loads what the calendar of a year shows and what draws it, so that it stands in a page from the first. */
export async function loadCalendar(archive: Archive, year: string): Promise<CalendarData> {
  const [loader] = await Promise.all([import("./load-calendar.ts"), fetchCalendar()]).catch(
    (reason: unknown) => {
      throw new MissingPartError(reason);
    },
  );
  return loader.loadCalendar(archive, year);
}

/** The calendar of a year. Of a published page the rest answers the reader first, and the calendar when its code is here. */
export function LateCalendar(props: ComponentProps<typeof YearCalendar>) {
  const [Calendar] = useState(() => arrived ?? Later);
  return (
    <Suspense>
      <Calendar {...props} />
    </Suspense>
  );
}
