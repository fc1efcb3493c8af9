import { useSearchParams } from "react-router";
import { useFocusAfterRemoval } from "../components/use-focus-after-removal.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { useWords } from "../messages/catalogue.ts";
import { readingEn } from "../messages/reading-en.ts";
import { ContinueReading } from "./continue-reading.tsx";
import { HistoryFilter } from "./history-filter.tsx";
import { HistoryList } from "./history-list.tsx";
import { openedPages, readHistoryView } from "./history-view.ts";
import { clearHistory } from "./reading-changes.ts";
import styles from "./reading-history.module.css";
import type { Reading } from "./reading-state.ts";
import { ReadingStatistics } from "./reading-statistics.tsx";

const CATALOGUES = { en: readingEn };
const ON_SHELF = 8;

/** What the page of history shows. */
export function ReadingHistory() {
  const keeper = useKeeper();
  const readings = keeper?.all("reading");
  if (keeper === undefined || readings === undefined) return null;
  return <History keeper={keeper} readings={readings} />;
}

function History({ keeper, readings }: { keeper: Keeper; readings: ReadonlyMap<string, Reading> }) {
  const words = useWords(CATALOGUES);
  const [search] = useSearchParams();
  const around = useFocusAfterRemoval();
  const entries = openedPages(readings);

  function clear(): void {
    const all = Array.from(readings, ([address, { title = address }]) => ({ address, title }));
    void keeper.change(clearHistory(all));
  }

  return (
    <div ref={around}>
      <ContinueReading entries={entries} most={ON_SHELF} />
      <section aria-labelledby="opened">
        <h2 id="opened" className={styles.heading}>
          {words.history}
        </h2>
        {entries.length === 0 ? (
          <p className="intro">{words.noHistory}</p>
        ) : (
          <>
            <HistoryFilter view={readHistoryView(search)} />
            <HistoryList keeper={keeper} entries={entries} view={readHistoryView(search)} />
          </>
        )}
        {readings.size > 0 && (
          <div className={styles.clear}>
            <button type="button" aria-describedby="clear-history" onClick={clear}>
              {words.clearHistory}
            </button>
            <p id="clear-history">{words.clearHistoryTells(readings.size)}</p>
          </div>
        )}
      </section>
      <ReadingStatistics keeper={keeper} readings={readings} />
    </div>
  );
}
