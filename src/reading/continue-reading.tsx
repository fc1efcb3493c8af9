import type { ReactNode } from "react";
import { AddressLink } from "../components/address-link.tsx";
import { useWords } from "../messages/catalogue.ts";
import { readingEn } from "../messages/reading-en.ts";
import type { HistoryEntry } from "./history-view.ts";
import styles from "./continue-reading.module.css";
import { isUnfinished } from "./reading-state.ts";

const CATALOGUES = { en: readingEn };

interface ContinueReadingProps {
  entries: readonly HistoryEntry[];
  /** How many of them it shows. */
  most: number;
  /** What stands below it. */
  children?: ReactNode;
}

/** The shelf of articles that were left in the middle, the last one first. */
export function ContinueReading({ entries, most, children }: ContinueReadingProps) {
  const words = useWords(CATALOGUES);
  const unfinished = entries.filter(isUnfinished).slice(0, most);
  if (unfinished.length === 0) return null;
  return (
    <section className={styles.shelf} aria-labelledby="continue-reading">
      <h2 id="continue-reading">{words.continueReading}</h2>
      <ul>
        {unfinished.map((entry) => (
          <li key={entry.address}>
            <AddressLink address={entry.address}>
              <bdi lang={entry.lang} dir={entry.dir}>
                {entry.title}
              </bdi>
            </AddressLink>
            <HowFar entry={entry} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function HowFar({ entry: { place = 0, minutes } }: { entry: HistoryEntry }) {
  const words = useWords(CATALOGUES);
  return (
    <span className={styles.far}>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.whole} width="100" height="4" />
        <rect className={styles.part} width={Math.round(place * 100)} height="4" />
      </svg>
      <span>
        {words.partRead(place)}
        {minutes !== undefined && ` · ${words.minutesLeft(Math.max(1, Math.round(minutes * (1 - place))))}`}
      </span>
    </span>
  );
}
