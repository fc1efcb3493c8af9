import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { formatMonthName } from "../messages/dates.ts";
import { useCalendarMessages } from "../messages/calendar-messages.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import type { CalendarData } from "./load-calendar.ts";
import styles from "./year-calendar.module.css";

/**
 * What the drawing shows, by months, for those who do not see it and for those who would rather read. It is behind a
 * summary and not hidden from sight: a link that has the focus must be seen.
 */
export function MonthsTable({ calendar: { year, days } }: { calendar: CalendarData }) {
  const { language } = useSite();
  const messages = useMessages();
  const words = useCalendarMessages();
  const months = Map.groupBy(days.toReversed(), ({ day }) => day.slice(0, 7));
  return (
    <details>
      <summary>{words.monthsTable(year)}</summary>
      <table className={styles.months}>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col">{words.numberOfArticles}</th>
          </tr>
        </thead>
        <tbody>
          {[...months].map(([month, ofMonth]) => (
            <tr key={month}>
              <th scope="row">
                <SiteLink to={paths.span.href(month)}>{formatMonthName(month, language)}</SiteLink>
              </th>
              <td>{messages.number(ofMonth.reduce((sum, { count }) => sum + count, 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
