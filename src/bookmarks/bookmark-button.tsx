import { use } from "react";
import { KeeperContext, useKeeper } from "../keeping/keeper-context.ts";
import { useMessages } from "../messages/messages.ts";
import type { BookmarkablePage } from "./bookmarkable-page.ts";
import styles from "./bookmark-button.module.css";
import { toggleBookmark } from "./toggle-bookmark.ts";

interface BookmarkButtonProps {
  page: BookmarkablePage;
  /** The sign alone, as lists have it. */
  isCompact?: boolean;
}

/** Keeps a page, or lets it go again. Says so in its pressed state only when the browser has it on the disk. */
export function BookmarkButton({ page, isCompact = false }: BookmarkButtonProps) {
  const keeper = useKeeper();
  const late = use(KeeperContext);
  const messages = useMessages();
  const kept = keeper?.find("bookmark", page.path);
  return (
    <button
      type="button"
      className={styles.bookmark}
      data-compact={isCompact || undefined}
      data-bookmark={page.path}
      aria-pressed={Boolean(kept)}
      aria-label={messages.bookmarkPage(page.title)}
      onClick={() => void late?.opened().then((opened) => toggleBookmark(opened, page))}
    >
      <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true">
        <path d="M1 1h10v14l-5-4-5 4z" />
      </svg>
      {!isCompact && messages.bookmark}
    </button>
  );
}
