import { FindForm } from "../components/find-form.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { useWords } from "../messages/catalogue.ts";
import { readingEn } from "../messages/reading-en.ts";
import styles from "./history-filter.module.css";
import { historyHref, SHOWN, type HistoryView } from "./history-view.ts";

const CATALOGUES = { en: readingEn };

/** Narrows the history to words in titles, and to what was read or was not. */
export function HistoryFilter({ view }: { view: HistoryView }) {
  const words = useWords(CATALOGUES);
  return (
    <div className={styles.filter}>
      <search>
        <FindForm
          text={view.text}
          label={words.findInHistory}
          button={words.find}
          hrefOf={(text) => historyHref({ ...view, text, page: 1 })}
        />
      </search>
      <nav className={styles.shown} aria-label={words.show}>
        {SHOWN.map((show) => (
          <SiteLink
            key={show}
            to={historyHref({ ...view, show, page: 1 })}
            keepsPlace
            aria-current={show === view.show ? "true" : undefined}
          >
            {words.shown[show]}
          </SiteLink>
        ))}
      </nav>
    </div>
  );
}
