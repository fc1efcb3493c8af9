import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { useSite } from "../components/site-context.ts";
import { basePath } from "../content/site.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useWords } from "../messages/catalogue.ts";
import { readingEn } from "../messages/reading-en.ts";
import { paths } from "../paths.ts";
import { articlesOnPage } from "./articles-on-page.ts";
import styles from "./mark-all-read.module.css";
import { markRead } from "./reading-changes.ts";
import { isRead } from "./reading-state.ts";

const CATALOGUES = { en: readingEn };
/** The pages whose articles are a list: those of an article's own page are company. */
const LISTS = [paths.archive, paths.topics, paths.search].map(({ href }) => href());

/** Marks every article in the lists of the page as read. It stands in the space that pages leave at their end. */
export function MarkAllRead() {
  const keeper = useKeeper();
  const words = useWords(CATALOGUES);
  const base = basePath(useSite());
  const { pathname } = useLocation();
  const hasArticles = useHasArticles(isList(pathname));
  if (keeper === undefined || !hasArticles) return null;

  function markAll(): void {
    const pages = articlesOnPage(document, base);
    const unread = pages.filter(({ address }) => !isRead(keeper?.find("reading", address)));
    if (unread.length > 0) void keeper?.change(markRead(unread));
  }

  return (
    <p className={styles.place}>
      <button type="button" className={styles.mark} onClick={markAll}>
        {words.markAllRead}
      </button>
    </p>
  );
}

function isList(pathname: string): boolean {
  return pathname === paths.front.href() || LISTS.some((list) => pathname.startsWith(list));
}

/** Whether there are articles on the page, also those that come late. */
function useHasArticles(isWanted: boolean): boolean {
  const [hasArticles, setHasArticles] = useState(false);
  useEffect(() => {
    const main = document.querySelector("main");
    if (!isWanted || main === null) return undefined;
    const look = () => setHasArticles(main.querySelector("article :is(h2, h3) > a") !== null);
    look();
    const observer = new MutationObserver(look);
    observer.observe(main, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [isWanted]);
  return isWanted && hasArticles;
}
