import { useState } from "react";
import { useSite } from "../components/site-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { useWords } from "../messages/catalogue.ts";
import { dateFormat } from "../messages/dates.ts";
import { readingEn } from "../messages/reading-en.ts";
import { deleteStatistics, measureReading } from "./reading-changes.ts";
import type { Reading } from "./reading-state.ts";
import styles from "./reading-statistics.module.css";
import { isMeasured, minutesByDay, readInDays } from "./statistics.ts";

const CATALOGUES = { en: readingEn };
const DAYS = 14;

interface ReadingStatisticsProps {
  keeper: Keeper;
  readings: ReadonlyMap<string, Reading>;
}

/** How much was read, a switch that ends the measuring, and what deletes it. */
export function ReadingStatistics({ keeper, readings }: ReadingStatisticsProps) {
  const words = useWords(CATALOGUES);
  const [now] = useState(() => new Date());
  const days = keeper.all("day");
  if (days === undefined) return null;
  const isOn = isMeasured(keeper);
  return (
    <section className={styles.statistics} aria-labelledby="statistics">
      <h2 id="statistics">{words.statistics}</h2>
      <p className="intro">{words.statisticsIntro}</p>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          onChange={({ target }) => void keeper.change(measureReading(target.checked))}
        />
        {words.keepStatistics}
      </label>
      {!isOn && <p>{words.statisticsOff}</p>}
      {(isOn || days.size > 0) && <Minutes days={minutesByDay(days, now, DAYS)} />}
      <ul className={styles.sums}>
        <li>{words.readThisWeek(readInDays(readings.values(), now, 7))}</li>
        <li>{words.readThisMonth(readInDays(readings.values(), now, 30))}</li>
      </ul>
      {days.size > 0 && (
        <div className={styles.delete}>
          <button
            type="button"
            aria-describedby="delete-statistics"
            onClick={() => void keeper.change(deleteStatistics(days.keys()))}
          >
            {words.deleteStatistics}
          </button>
          <p id="delete-statistics">{words.deleteStatisticsTells(days.size)}</p>
        </div>
      )}
    </section>
  );
}

/** A table whose bars show to the eye what its numbers say. */
function Minutes({ days }: { days: { day: string; minutes: number }[] }) {
  const words = useWords(CATALOGUES);
  const { language } = useSite();
  const most = Math.max(1, ...days.map(({ minutes }) => minutes));
  const format = dateFormat(language, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <table className={styles.minutes}>
      <caption>{words.minutesByDay}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.minutes}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, minutes }) => (
          <tr key={day}>
            <th scope="row">{format.format(new Date(day))}</th>
            <td>
              <span>{minutes}</span>
              <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={minutes} height="1" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
