import { useSite } from "../components/site-context.ts";
import { dateFormat } from "../messages/dates.ts";

/** An instant of the reader's own, by the clock of their device. */
export function LocalTime({ at }: { at: string | Date }) {
  const { language } = useSite();
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()}>
      {dateFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(date)}
    </time>
  );
}
