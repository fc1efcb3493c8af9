import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import type { DayCount } from "../archive/archive.ts";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { formatDate, formatMonthName } from "../messages/dates.ts";
import { useCalendarMessages } from "../messages/calendar-messages.ts";
import { formatWeekday } from "./format-day.ts";
import type { CalendarData } from "./load-calendar.ts";
import { dayAfterKey } from "./day-after-key.ts";
import { dayHref, type Choice } from "./span-choice.ts";
import styles from "./year-calendar.module.css";
import { daysOfYear, GRID_HEIGHT, GRID_WIDTH, yearGrid, type YearGrid } from "./year-grid.ts";

/** How many shades there are for days that have articles. */
const SHADES = 4;

interface DayGridProps {
  calendar: CalendarData;
  path: string;
  choice: Choice;
}

/** The drawing of a year, a square for each day. It is one stop of the Tab key once the app runs; arrows lead on from there. */
export function DayGrid({ calendar: { year, days, firstWeekday }, path, choice }: DayGridProps) {
  const words = useCalendarMessages();
  const drawing = useRef<SVGSVGElement>(null);
  const [reachable, setReachable] = useReachableDay(days);
  const grid = useMemo(() => yearGrid(year, firstWeekday), [year, firstWeekday]);
  const press = useDayPress(path, choice);
  const oldestFirst = days.toReversed();
  const busiest = Math.max(SHADES, ...days.map(({ count }) => count));

  function move(event: KeyboardEvent, day: string): void {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const names = oldestFirst.map(({ day }) => day);
    const isRtl = event.currentTarget.matches(":dir(rtl)");
    const next = dayAfterKey(event.key, day, names, isRtl);
    if (next === undefined) return;
    event.preventDefault();
    drawing.current?.querySelectorAll("a")[names.indexOf(next)]?.focus();
  }

  return (
    <div className={styles.frame}>
      <svg
        ref={drawing}
        role="group"
        aria-label={words.calendarOf(year)}
        aria-describedby="choosing"
        viewBox={`0 0 ${GRID_WIDTH} ${GRID_HEIGHT}`}
      >
        <Background grid={grid} year={year} days={days} />
        {oldestFirst.map(({ day, count }) => (
          <SiteLink
            key={day}
            to={dayHref(day, path, choice)}
            aria-current={day === choice ? "date" : undefined}
            tabIndex={reachable === undefined ? undefined : day === reachable ? 0 : -1}
            onClick={(event) => press(event, day)}
            onKeyDown={(event) => move(event, day)}
            onFocus={() => setReachable(day)}
          >
            <DayTitle day={day} count={count} />
            <rect {...grid.placeOf(day)} data-shade={Math.ceil((count / busiest) * SHADES)} />
          </SiteLink>
        ))}
        <path className={styles.borders} d={grid.borders} />
      </svg>
    </div>
  );
}

function DayTitle({ day, count }: DayCount) {
  const { language } = useSite();
  const words = useCalendarMessages();
  return <title suppressHydrationWarning>{words.dayCount(formatDate(day, language, "UTC"), count)}</title>;
}

/** Follows a day's link within the app, which takes care of HTML's links only. With Shift the day begins a span. */
function useDayPress(path: string, choice: Choice) {
  const navigate = useNavigate();
  return (event: MouseEvent, day: string): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const begins = choice === "" || (choice === undefined && event.shiftKey);
    const state = { keepsPlace: begins };
    void navigate(dayHref(day, path, begins ? "" : choice), { preventScrollReset: begins, state });
  };
}

/** The day that Tab reaches, the newest at first. Without script there is none, and Tab reaches all of them. */
function useReachableDay(days: DayCount[]) {
  const [visited, setVisited] = useState<string>();
  const isRunning = useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
  return [visited ?? (isRunning ? days[0]?.day : undefined), setVisited] as const;
}

function nothingToWatch() {
  return () => undefined;
}

/** Names of months and weekdays, and the days that have no articles. */
function Background({ grid, year, days }: { grid: YearGrid; year: string; days: DayCount[] }) {
  const { language } = useSite();
  const empty = useMemo(() => {
    const taken = new Set(days.map(({ day }) => day));
    return grid.squares(daysOfYear(year).filter((day) => !taken.has(day)));
  }, [grid, year, days]);
  return (
    <g aria-hidden="true">
      {grid.months.map(({ month, x, y }) => (
        <text key={month} x={x} y={y} suppressHydrationWarning>
          {formatMonthName(month, language)}
        </text>
      ))}
      {grid.weekdays.map(({ weekday, x, y }) => (
        <text key={y} x={x} y={y} suppressHydrationWarning>
          {formatWeekday(weekday, language)}
        </text>
      ))}
      <path data-shade={0} fill="currentColor" d={empty} />
    </g>
  );
}
