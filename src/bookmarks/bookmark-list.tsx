import { useMemo, useState } from "react";
import { useLocation } from "react-router";
import { Notice } from "../components/notice.tsx";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import type { Keeper } from "../keeping/keeper.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { parseKeptQuery } from "../query/kept-query.ts";
import { EVERYTHING } from "../query/query.ts";
import { faultOf } from "../search/read-query.ts";
import { BookmarkFilter } from "./bookmark-filter.tsx";
import styles from "./bookmark-list.module.css";
import { BookmarkRows } from "./bookmark-rows.tsx";
import { BookmarkSorts } from "./bookmark-sorts.tsx";
import { bookmarksHref, readBookmarksView, type BookmarksView } from "./bookmarks-view.ts";
import { useFocusAfterRemoval } from "../components/use-focus-after-removal.ts";
import { useSurvey } from "./use-survey.ts";

/** What the page of bookmarks shows. */
export function BookmarkList() {
  const keeper = useKeeper();
  const around = useFocusAfterRemoval();
  return <div ref={around}>{keeper && <Bookmarks keeper={keeper} />}</div>;
}

function Bookmarks({ keeper }: { keeper: Keeper }) {
  const messages = useMessages();
  const words = useBookmarksMessages();
  const { language } = useSite();
  const { search, key } = useLocation();
  const view = useMemo(() => readBookmarksView(search), [search]);
  const parsed = useMemo(() => parseKeptQuery(view.text), [view.text]);
  const fault = "problem" in parsed ? faultOf(view.text, parsed.problem, language) : undefined;
  const query = "query" in parsed ? parsed.query : EVERYTHING;
  const asked = useAsked(view, key);
  const surveyed = useSurvey(keeper, { query, order: view.order, asked });
  if (surveyed === undefined) return <p className="intro">{messages.loading}</p>;
  if (surveyed.bookmarks.size === 0 && surveyed.tree.all.length === 0) return <NothingKept />;
  return (
    <div className={styles.page}>
      <BookmarkSorts keeper={keeper} view={view} surveyed={surveyed} />
      <div>
        <BookmarkFilter view={view} fault={fault} />
        {fault === undefined ? (
          <BookmarkRows key={asked} keeper={keeper} view={view} surveyed={surveyed} />
        ) : (
          <Notice>
            <p>{words.faultAdvice}</p>
            <SiteLink to={bookmarksHref({ order: view.order })} keepsPlace>
              {words.showAll}
            </SiteLink>
          </Notice>
        )}
      </div>
    </div>
  );
}

/** What tells one asking from another: a further page is of the same list, everything else asks anew. */
function useAsked({ text, order, page }: BookmarksView, key: string): string {
  const wanted = `${order} ${text}`;
  const [last, setLast] = useState({ wanted, page, key, asked: key });
  if (last.key === key) return last.asked;
  const asked = last.wanted === wanted && last.page !== page ? last.asked : key;
  setLast({ wanted, page, key, asked });
  return asked;
}

function NothingKept() {
  const words = useBookmarksMessages();
  return (
    <Notice>
      <p>{words.none}</p>
      <p>{words.noneAdvice}</p>
      <SiteLink to={paths.front.href()}>{words.browse}</SiteLink>
    </Notice>
  );
}
