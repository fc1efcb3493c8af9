import { AddressLink } from "../components/address-link.tsx";
import { PagerLinks } from "../components/pager.tsx";
import { useSite } from "../components/site-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { useWords } from "../messages/catalogue.ts";
import { dateFormat } from "../messages/dates.ts";
import { readingEn } from "../messages/reading-en.ts";
import styles from "./history-list.module.css";
import { historyHref, historyPage, type HistoryEntry, type HistoryView } from "./history-view.ts";
import { localDay } from "./local-day.ts";
import { clearHistory } from "./reading-changes.ts";
import { isRead, placeLeft } from "./reading-state.ts";

const CATALOGUES = { en: readingEn };

interface HistoryListProps {
  keeper: Keeper;
  entries: readonly HistoryEntry[];
  view: HistoryView;
}

/** What was opened, day by day, the last first. */
export function HistoryList({ keeper, entries, view }: HistoryListProps) {
  const words = useWords(CATALOGUES);
  const { language } = useSite();
  const shown = historyPage(entries, view);
  const days = Map.groupBy(shown.entries, ({ openedAt }) => localDay(new Date(openedAt)));

  return (
    <>
      {shown.entries.length === 0 && <p className="intro">{words.nothingFound}</p>}
      {Array.from(days, ([day, own]) => (
        <section key={day} className={styles.day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>
            {own[0] && dateFormat(language, { dateStyle: "full" }).format(new Date(own[0].openedAt))}
          </h3>
          <ul>
            {own.map((entry) => (
              <Entry
                key={entry.address}
                entry={entry}
                onRemove={() => void keeper.change(clearHistory([entry]))}
              />
            ))}
          </ul>
        </section>
      ))}
      <PagerLinks
        newer={
          shown.page > 1 && { to: historyHref({ ...view, page: shown.page - 1 }), words: words.newerPage }
        }
        older={
          shown.page < shown.pages && {
            to: historyHref({ ...view, page: shown.page + 1 }),
            words: words.olderPage,
          }
        }
      >
        {words.pageOf(shown.page, shown.pages)}
      </PagerLinks>
    </>
  );
}

function Entry({ entry, onRemove }: { entry: HistoryEntry; onRemove: () => void }) {
  const words = useWords(CATALOGUES);
  const { language } = useSite();
  const time = dateFormat(language, { timeStyle: "short" }).format(new Date(entry.openedAt));
  const left = placeLeft(entry);
  return (
    <li data-row tabIndex={-1}>
      <div>
        <AddressLink address={entry.address}>
          <bdi lang={entry.lang} dir={entry.dir}>
            {entry.title}
          </bdi>
        </AddressLink>
        <p className={styles.facts}>
          <span>{words.openedAt(time)}</span>
          {isRead(entry) ? <span>{words.read}</span> : left && <span>{words.partRead(left.place)}</span>}
        </p>
      </div>
      <button type="button" aria-label={words.removeFromHistory(entry.title)} onClick={onRemove}>
        {words.remove}
      </button>
    </li>
  );
}
