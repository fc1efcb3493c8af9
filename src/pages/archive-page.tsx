import { useLoaderData } from "react-router";
import type { Archive, DayCount } from "../archive/archive.ts";
import { CountList } from "../components/count-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { useSite } from "../components/site-context.ts";
import { formatMonthName } from "../messages/dates.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import styles from "./archive-page.module.css";

interface MonthCount {
  month: string;
  count: number;
}

interface ArchiveData {
  months: MonthCount[];
}

export function load(archive: Archive) {
  return async (): Promise<ArchiveData> => ({ months: countMonths(await archive.days()) });
}

function countMonths(days: DayCount[]): MonthCount[] {
  const months = new Map<string, number>();
  for (const { day, count } of days) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + count);
  return [...months].map(([month, count]) => ({ month, count }));
}

export function Page() {
  const { months } = useLoaderData<ArchiveData>();
  const messages = useMessages();
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  return (
    <>
      <PageHead title={messages.archive} path={paths.archive.href()} />
      <h1>{messages.archive}</h1>
      {months.length === 0 ? (
        <Notice>
          <p>{messages.emptyArchive}</p>
          <p>{messages.emptyArchiveAdvice}</p>
        </Notice>
      ) : (
        <p className="intro">{messages.archiveIntro(months.reduce((sum, { count }) => sum + count, 0))}</p>
      )}
      {years.map((year) => (
        <Year key={year} year={year} months={months.filter(({ month }) => month.startsWith(year))} />
      ))}
    </>
  );
}

function Year({ year, months }: { year: string; months: MonthCount[] }) {
  const { language } = useSite();
  return (
    <section className={styles.year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{year}</h2>
      <CountList
        entries={months.map(({ month, count }) => ({
          href: paths.month.href(month),
          label: formatMonthName(month, language),
          count,
        }))}
      />
    </section>
  );
}
