import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useLocation } from "react-router";
import type { Count, List } from "../archive/archive.ts";
import { onReturn } from "../components/on-return.ts";
import { SiteLink } from "../components/site-link.tsx";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useFollowingMessages } from "../messages/following-messages.ts";
import styles from "./pinned-views.module.css";
import { useDismissal } from "../components/use-dismissal.ts";
import { useViewLists } from "./use-view-lists.ts";
import { readListAddress, sitePath } from "./view-address.ts";
import { inOrder, viewSeen, type View } from "./view-changes.ts";
import { sumOf, viewNews } from "./view-news.ts";

/**
 * The pinned lists, each with the number of its new articles: in the margin beside the page where that is wide enough,
 * else behind a button at the lower edge. It lies over the page, so that it moves nothing.
 */
export function PinnedViews() {
  const views = useKeeper()?.all("view");
  return views === undefined || views.size === 0 ? null : <Pinned views={inOrder(views)} />;
}

function Pinned({ views }: { views: View[] }) {
  const words = useFollowingMessages();
  const lists = useViewLists(views.map(({ address }) => address));
  useLookingAt(views, lists);
  const { pathname, search } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const aside = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const address = pathname + search;
  const [openedAt, setOpenedAt] = useState(address);
  if (openedAt !== address) {
    setOpenedAt(address);
    setIsOpen(false);
  }

  const newsOf = (view: View) => {
    const list = lists.get(view.address);
    return list && viewNews(view, list);
  };
  const all = sumOf(views.flatMap((view) => newsOf(view) ?? []));

  useDismissal(aside, (by) => {
    if (by === "escape" && isOpen) button.current?.focus();
    setIsOpen(false);
  });

  return (
    <aside ref={aside} className={styles.margin} aria-label={words.pinned}>
      <div className={styles.inner}>
        <button
          ref={button}
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {words.pinnedCount(views.length)} <News count={all} />
        </button>
        <div className={styles.panel} data-open={isOpen || undefined}>
          <p className={styles.title}>{words.pinned}</p>
          <ol>
            {views.map((view) => (
              <li key={view.address}>
                <ViewLink view={view} isCurrent={readListAddress(address)?.address === view.address} />
                <News count={newsOf(view)} />
              </li>
            ))}
          </ol>
        </div>
      </div>
    </aside>
  );
}

function ViewLink({ view: { address, title = address }, isCurrent }: { view: View; isCurrent: boolean }) {
  const path = sitePath(address);
  if (path === undefined) return <span>{title}</span>;
  return (
    <SiteLink to={path} aria-current={isCurrent ? "page" : undefined}>
      {title}
    </SiteLink>
  );
}

function News({ count }: { count: Count | undefined }) {
  const words = useFollowingMessages();
  if (count === undefined || count.value === 0) return null;
  return (
    <span className={styles.news}>
      <span aria-hidden="true">{words.news(count.value, count.isExact)}</span>
      <span className="visually-hidden">{words.newsLabel(count.value, count.isExact)}</span>
    </span>
  );
}

/** Once the reader has a pinned list before them, nothing in it is new any more. */
function useLookingAt(views: View[], lists: ReadonlyMap<string, List>): void {
  const keeper = useKeeper();
  const { pathname, search } = useLocation();
  const looked = readListAddress(pathname + search);
  const view = views.find(({ address }) => looked?.isNewest && address === looked.address);
  const list = view && lists.get(view.address);
  const look = useEffectEvent(() => {
    const change = view && list && viewSeen(view, list);
    if (change && document.visibilityState === "visible") void keeper?.change(change);
  });
  useEffect(() => {
    if (list === undefined) return undefined;
    look();
    return onReturn(look);
  }, [list]);
}
