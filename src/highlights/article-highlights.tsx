import { useMemo } from "react";
import type { ReadArticle } from "../archive/archive.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { paths } from "../paths.ts";
import type { ArticleText } from "./article-text.ts";
import { findHighlights } from "./found-highlights.ts";
import type { HighlightedArticle } from "./highlight-changes.ts";
import { HighlightDesk } from "./highlight-desk.tsx";
import { useArticleText } from "./use-article-text.ts";

interface ArticleHighlightsProps {
  article: ReadArticle;
  body: HTMLElement;
}

/** The reader's highlights in an article: drawn in its text, and listed below it. */
export function ArticleHighlights({ article, body }: ArticleHighlightsProps) {
  const keeper = useKeeper();
  const text = useArticleText(body);
  return keeper && text && <Highlights keeper={keeper} article={article} body={body} text={text} />;
}

function Highlights(props: ArticleHighlightsProps & { keeper: Keeper; text: ArticleText }) {
  const { keeper, article, body, text } = props;
  const page = useMemo(() => highlighted(article), [article]);
  const all = keeper.all("highlight");
  const highlights = useMemo(() => all && findHighlights(all, page.address, text), [all, page, text]);
  return highlights && <HighlightDesk {...{ keeper, page, body, text, highlights }} />;
}

function highlighted({ slug, headline, date, lang, dir }: ReadArticle): HighlightedArticle {
  return { address: paths.article.href(slug), title: headline, date, lang, dir };
}
