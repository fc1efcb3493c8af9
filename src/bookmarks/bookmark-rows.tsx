import { useMemo, useState } from "react";
import { listPage } from "../components/list-page.ts";
import { Notice } from "../components/notice.tsx";
import { PagerLinks } from "../components/pager.tsx";
import { SiteLink } from "../components/site-link.tsx";
import type { Keeper } from "../keeping/keeper.ts";
import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import { shiftBookmark } from "./bookmark-changes.ts";
import styles from "./bookmark-list.module.css";
import { BookmarkRow } from "./bookmark-row.tsx";
import type { Bookmark } from "./bookmark.ts";
import { bookmarksHref, type BookmarksView } from "./bookmarks-view.ts";
import { BulkTasks } from "./bulk-tasks.tsx";
import { useDragOrder } from "./use-drag-order.ts";
import type { Surveyed } from "./use-survey.ts";

interface BookmarkRowsProps {
  keeper: Keeper;
  view: BookmarksView;
  surveyed: Surveyed;
}

/** The kept pages that the reader asked for, a page of them at a time, and what can be done with many at once. */
export function BookmarkRows({ keeper, view, surveyed }: BookmarkRowsProps) {
  const words = useBookmarksMessages();
  const { found, bookmarks, tree, readings, overview } = surveyed;
  const rows = useMemo(() => {
    return found.flatMap((address): Bookmark[] => {
      const fields = bookmarks.get(address);
      return fields === undefined ? [] : [{ address, fields }];
    });
  }, [found, bookmarks]);
  const { selected, toggle, selectAll, clear } = useSelection(rows);

  const { shown, page, pages } = listPage(rows, view.page);
  const hrefOf = (page: number) => bookmarksHref({ ...view, page });

  function beside(address: string): Bookmark[] {
    const collection = bookmarks.get(address)?.collection;
    return rows.filter(({ fields }) => fields.collection === collection);
  }

  /**
   * What moves a page so many places; `undefined` at the ends. The change is made when it is called: each step of a drag
   * draws all rows.
   */
  function mover(address: string, by: number): (() => void) | undefined {
    const row = beside(address);
    if (row[row.findIndex((bookmark) => bookmark.address === address) + by] === undefined) return undefined;
    return () => {
      const change = shiftBookmark(row, address, by);
      if (change !== undefined) void keeper.change(change);
    };
  }

  const drag = useDragOrder(
    (address) => beside(address).map((bookmark) => bookmark.address),
    (address, by) => mover(address, by)?.(),
  );

  return (
    <>
      <p className="intro" role="status">
        {words.found(rows.length, overview.all)}
      </p>
      {rows.length === 0 ? (
        <Notice>
          <p>{words.nothingFound}</p>
          <SiteLink to={bookmarksHref({ order: view.order })} keepsPlace>
            {words.showAll}
          </SiteLink>
        </Notice>
      ) : (
        <>
          <BulkTasks
            keeper={keeper}
            tree={tree}
            labels={overview.labels}
            selected={selected}
            total={rows.length}
            onSelectAll={selectAll}
            onClear={clear}
          />
          <ol className={styles.rows}>
            {shown.map((bookmark) => (
              <BookmarkRow
                key={bookmark.address}
                keeper={keeper}
                bookmark={bookmark}
                tree={tree}
                isRead={readings.get(bookmark.address)?.readAt !== undefined}
                isSelected={selected.has(bookmark.address)}
                onSelect={(hasShift) => toggle(bookmark.address, hasShift)}
                {...(view.order === "hand" && {
                  drag,
                  onUp: mover(bookmark.address, -1),
                  onDown: mover(bookmark.address, 1),
                })}
              />
            ))}
          </ol>
          <PagerLinks
            newer={page > 1 && { to: hrefOf(page - 1), words: words.previousPage }}
            older={page < pages && { to: hrefOf(page + 1), words: words.nextPage }}
          >
            {words.pageOf(page, pages)}
          </PagerLinks>
        </>
      )}
    </>
  );
}

/** The rows that are selected, by their addresses; with Shift, all from the last one that was pressed. */
function useSelection(rows: Bookmark[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const selected = useMemo(
    () => new Map(rows.filter(({ address }) => chosen.has(address)).map((row) => [row.address, row])),
    [rows, chosen],
  );

  function toggle(address: string, hasShift: boolean): void {
    const at = rows.findIndex((row) => row.address === address);
    const from = hasShift ? rows.findIndex((row) => row.address === last) : at;
    const range = from < 0 ? [at, at] : [Math.min(from, at), Math.max(from, at)];
    const next = new Set(selected.keys());
    const isWanted = !next.has(address);
    for (const row of rows.slice(range[0], (range[1] ?? at) + 1)) {
      if (isWanted) next.add(row.address);
      else next.delete(row.address);
    }
    setChosen(next);
    setLast(address);
  }

  return {
    selected,
    toggle,
    selectAll: () => setChosen(new Set(rows.map(({ address }) => address))),
    clear: () => setChosen(new Set()),
  };
}
