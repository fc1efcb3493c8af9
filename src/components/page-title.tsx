import type { ReactNode } from "react";
import { BookmarkButton } from "../bookmarks/bookmark-button.tsx";
import type { BookmarkablePage } from "../bookmarks/bookmarkable-page.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useLoaded } from "../search/use-loaded.ts";
import styles from "./page-title.module.css";

/** What a list is of, for following it, muting it or pinning it. */
export interface ListSubject {
  /** The text of its query. */
  query: string;
  /** The topic that it is of, filtered or not. */
  topic?: { id: string; label: string };
}

interface PageTitleProps {
  page: BookmarkablePage;
  /** What the page is a list of, if it is one that can be pinned. */
  list?: ListSubject;
  children: ReactNode;
}

/** The heading of a page, and what a reader can do with the page. */
export function PageTitle({ page, list, children }: PageTitleProps) {
  const keeper = useKeeper();
  const actions = useLoaded(keeper && list && JSON.stringify([page.path, list]), async () => {
    const { ListActions } = await import("../following/list-actions.tsx");
    return list && <ListActions page={page} list={list} />;
  });
  return (
    <div className={styles.heading}>
      <h1>{children}</h1>
      <div className={styles.actions}>
        <BookmarkButton page={page} />
        {actions ?? (list && <span className={styles.place} />)}
      </div>
    </div>
  );
}
