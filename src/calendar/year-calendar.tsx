import { useLocation } from "react-router";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { formatDate } from "../messages/dates.ts";
import { useCalendarMessages } from "../messages/calendar-messages.ts";
import { useMessages } from "../messages/messages.ts";
import { choosingHref, paths } from "../paths.ts";
import { DayGrid } from "./day-grid.tsx";
import { formatDayOfYear } from "./format-day.ts";
import type { CalendarData } from "./load-calendar.ts";
import { MonthsTable } from "./months-table.tsx";
import { readChoice, type Choice } from "./span-choice.ts";
import styles from "./year-calendar.module.css";

const SHADES = [0, 1, 2, 3, 4];

interface YearCalendarProps {
  calendar: CalendarData;
  /** The path of the page that shows it, which a choice comes back to. */
  path: string;
}

/** How much was published on each day of a year; each day leads to its articles, and two of them to those between. */
export function YearCalendar({ calendar, path }: YearCalendarProps) {
  const words = useCalendarMessages();
  const choice = readChoice(useLocation().search);
  return (
    <section className={styles.calendar} aria-label={words.calendarOf(calendar.year)}>
      <div className={styles.words}>
        <ShownSpan calendar={calendar} />
        <SpanChooser path={path} choice={choice} />
      </div>
      <DayGrid key={calendar.year} calendar={calendar} path={path} choice={choice} />
      <div className={styles.words}>
        <Years calendar={calendar} choice={choice} />
        <ShadesKey />
        <MonthsTable calendar={calendar} />
      </div>
    </section>
  );
}

function ShownSpan({ calendar: { year, days } }: { calendar: CalendarData }) {
  const { language } = useSite();
  const words = useCalendarMessages();
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const from = formatDayOfYear(`${year}-01-01`, language);
  const to = formatDate(`${year}-12-31`, language, "UTC");
  return <p suppressHydrationWarning>{words.calendarSpan(from, to, total)}</p>;
}

/** Begins and ends the choice of a span; one link for both, so that the focus stays on it. */
function SpanChooser({ path, choice }: { path: string; choice: Choice }) {
  const { language } = useSite();
  const words = useCalendarMessages();
  const isChoosing = choice !== undefined;
  return (
    <p className="needs-script">
      <SiteLink to={isChoosing ? path : choosingHref(path, "")} keepsPlace>
        {isChoosing ? words.stopChoosing : words.chooseSpan}
      </SiteLink>{" "}
      <span id="choosing" aria-live="polite">
        {choice === "" && words.chooseFirstDay}
        {isChoosing && choice !== "" && words.chooseLastDay(formatDate(choice, language, "UTC"))}
      </span>
    </p>
  );
}

function ShadesKey() {
  const { calendarKey } = useCalendarMessages();
  return (
    <p className={styles.key} aria-hidden="true">
      {calendarKey.fewer}{" "}
      {SHADES.map((shade) => (
        <i key={shade} data-shade={shade} />
      ))}
      {calendarKey.more}
    </p>
  );
}

/** The years that have articles. While a span is chosen, it may end in another one. */
function Years({ calendar: { year, years }, choice }: { calendar: CalendarData; choice: Choice }) {
  const messages = useMessages();
  const words = useCalendarMessages();
  function hrefOf(other: string): string {
    const href = paths.span.href(other);
    return choice === undefined ? href : choosingHref(href, choice);
  }
  return (
    <nav aria-label={words.years}>
      <ul className={styles.years}>
        {years.map((other) => (
          <li key={other.year}>
            <SiteLink to={hrefOf(other.year)} aria-current={other.year === year ? "true" : undefined}>
              {other.year} <span>{messages.number(other.count)}</span>
            </SiteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
