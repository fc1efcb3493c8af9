import { useSearchParams } from "react-router";
import { useFocusAfterRemoval } from "../components/use-focus-after-removal.ts";
import { PagerLinks } from "../components/pager.tsx";
import { useKeeper } from "../keeping/keeper-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import type { Fields } from "../keeping/kinds.ts";
import { useHighlightsMessages } from "../messages/highlights-messages.ts";
import { HighlightFilter } from "./highlight-filter.tsx";
import styles from "./highlight-list.module.css";
import { HighlightedArticleSection } from "./highlighted-article-section.tsx";
import { highlightsHref, highlightsPage, readHighlightsView } from "./highlights-view.ts";

/** What the page of highlights shows. */
export function HighlightList() {
  const keeper = useKeeper();
  const all = keeper?.all("highlight");
  if (keeper === undefined || all === undefined) return null;
  return <Highlights keeper={keeper} all={all} />;
}

function Highlights({ keeper, all }: { keeper: Keeper; all: ReadonlyMap<string, Fields<"highlight">> }) {
  const words = useHighlightsMessages();
  const [search] = useSearchParams();
  const list = useFocusAfterRemoval();
  const view = readHighlightsView(search);
  const { articles, total, page, pages } = highlightsPage(all, view);
  return (
    <div ref={list} className={styles.list}>
      {all.size > 0 && <HighlightFilter view={view} />}
      <p className="intro" role="status">
        {all.size === 0 ? words.none : total === 0 ? words.nothingFound : words.summary(total)}
      </p>
      {articles.map((article) => (
        <HighlightedArticleSection
          key={article.address || article.highlights[0]?.id}
          keeper={keeper}
          article={article}
        />
      ))}
      <PagerLinks
        newer={page > 1 && { to: highlightsHref({ ...view, page: page - 1 }), words: words.newerPage }}
        older={page < pages && { to: highlightsHref({ ...view, page: page + 1 }), words: words.olderPage }}
      >
        {words.pageOf(page, pages)}
      </PagerLinks>
    </div>
  );
}
