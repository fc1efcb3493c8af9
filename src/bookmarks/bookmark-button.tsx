import { useState } from "react";
import { useMessages } from "../messages/messages.ts";
import type { BookmarkablePage } from "./bookmark.ts";
import styles from "./bookmark-button.module.css";
import { useBookmarks } from "./bookmarks-context.ts";

/** Keeps a page, or lets it go again. Says so in its pressed state only when the browser has it on the disk. */
export function BookmarkButton({ page }: { page: BookmarkablePage }) {
  const { state, store } = useBookmarks();
  const messages = useMessages();
  const [failed, setFailed] = useState(false);
  const isSaved = state.status === "ready" && state.bookmarks.some(({ path }) => path === page.path);

  function toggle(): void {
    setFailed(false);
    const change = isSaved ? store?.remove(page.path) : store?.save(page);
    change?.catch(() => setFailed(true));
  }

  return (
    <div className={styles.bookmark}>
      <button
        type="button"
        aria-pressed={isSaved}
        aria-label={messages.bookmarkPage(page.title)}
        disabled={state.status === "loading"}
        onClick={toggle}
      >
        <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true">
          <path d="M1 1h10v14l-5-4-5 4z" />
        </svg>
        {messages.bookmark}
      </button>
      {failed && <p role="alert">{messages.bookmarkFailed}</p>}
    </div>
  );
}
