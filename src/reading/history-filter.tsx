import type { FormEvent } from "react";
import { useNavigate } from "react-router";
import { SiteLink } from "../components/site-link.tsx";
import { useWords } from "../messages/catalogue.ts";
import { readingEn } from "../messages/reading-en.ts";
import styles from "./history-filter.module.css";
import { historyHref, SHOWN, type HistoryView } from "./history-view.ts";

const CATALOGUES = { en: readingEn };

/** Narrows the history to words in titles, and to what was read or was not. */
export function HistoryFilter({ view }: { view: HistoryView }) {
  const words = useWords(CATALOGUES);
  const navigate = useNavigate();

  function find(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("q");
    const text = typeof given === "string" ? given.trim() : "";
    void navigate(historyHref({ ...view, text, page: 1 }), {
      preventScrollReset: true,
      state: { keepsPlace: true },
    });
  }

  return (
    <div className={styles.filter}>
      <search>
        <form className={styles.find} onSubmit={find}>
          <label>
            <span className="visually-hidden">{words.findInHistory}</span>
            <input
              key={view.text}
              type="search"
              name="q"
              defaultValue={view.text}
              placeholder={words.findInHistory}
            />
          </label>
          <button type="submit">{words.find}</button>
        </form>
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
