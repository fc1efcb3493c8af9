import { useRevalidator } from "react-router";
import type { List } from "../archive/archive.ts";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { formatDate } from "../messages/dates.ts";
import { useMessages } from "../messages/messages.ts";
import { useSearchMessages } from "../messages/search-messages.ts";
import styles from "./search-stopped.module.css";

interface SearchStoppedProps {
  list: List;
  hrefOf: (place: { from: string }) => string;
}

/** Says how far back a search went that ended before its page was full, and lets it go on. */
export function SearchStopped({ list: { stopped, older }, hrefOf }: SearchStoppedProps) {
  const messages = useMessages();
  const words = useSearchMessages();
  const { language } = useSite();
  const { revalidate, state } = useRevalidator();
  if (stopped === undefined) return null;
  const day = formatDate(stopped.day, language, "UTC");
  const isUnreachable = stopped.reason === "unreachable";
  return (
    <div className={styles.stopped}>
      <p role="status">{isUnreachable ? words.notReachedBefore(day) : words.searchedBackTo(day)}</p>
      {isUnreachable && (
        <button type="button" disabled={state === "loading"} onClick={() => void revalidate()}>
          {messages.retry}
        </button>
      )}
      {!isUnreachable && older !== undefined && (
        <SiteLink to={hrefOf({ from: older })}>{words.searchOn}</SiteLink>
      )}
    </div>
  );
}
