import type { Keeper } from "../keeping/keeper.ts";
import { useLetterKey } from "../keys/use-letter-key.ts";
import { useWords } from "../messages/catalogue.ts";
import { readingEn } from "../messages/reading-en.ts";
import { markRead, markUnread, type OpenedPage } from "./reading-changes.ts";
import { isRead } from "./reading-state.ts";
import styles from "./read-mark.module.css";

const CATALOGUES = { en: readingEn };
const KEY = "m";

/** Marks an article as read or unread. It stands in the space that the page leaves below the text, so that nothing moves. */
export function ReadMark({ keeper, page }: { keeper: Keeper; page: OpenedPage }) {
  const words = useWords(CATALOGUES);
  const reading = keeper.find("reading", page.address);
  const isMarked = isRead(reading);

  function toggle(): void {
    if (reading === undefined) return;
    const { minutes: _, ...read } = page;
    void keeper.change(isMarked ? markUnread([read]) : markRead([read]));
  }

  useLetterKey(keeper, KEY, () => {
    toggle();
    return true;
  });

  return (
    <div className={styles.place}>
      <button
        type="button"
        className={styles.mark}
        aria-pressed={isMarked}
        aria-keyshortcuts={KEY}
        disabled={reading === undefined}
        onClick={toggle}
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M2 8.5l4 4 8-9" />
        </svg>
        {words.markRead}
      </button>
    </div>
  );
}
