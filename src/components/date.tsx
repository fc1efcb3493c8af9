import { formatDate } from "../messages/dates.ts";
import { useSite } from "./site-context.ts";

/** A date in the site's language and time zone. A browser and the publisher may space a time differently; neither is wrong. */
export function DateText({ date, withTime = false }: { date: string; withTime?: boolean }) {
  const { language, timeZone } = useSite();
  return (
    <time dateTime={date} suppressHydrationWarning>
      {formatDate(date, language, timeZone, withTime)}
    </time>
  );
}
