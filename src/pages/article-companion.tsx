import { useEffect } from "react";
import type { ReadArticle } from "../archive/archive.ts";
import { useSite } from "../components/site-context.ts";
import { basePath } from "../content/site.ts";
import { ArticleHighlights } from "../highlights/article-highlights.tsx";
import { renewCopy } from "../keeping/keep-copies.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { keepForOffline } from "../offline.ts";
import { ArticleReading } from "../reading/article-reading.tsx";

/** What accompanies an article once the reader's keeper is open: their highlights, how far they read, and their copy of it. */
export function ArticleCompanion({ article, body }: { article: ReadArticle; body: HTMLElement }) {
  useRenewedCopy(article);
  return (
    <>
      <ArticleReading article={article} body={body} />
      <ArticleHighlights article={article} body={body} />
    </>
  );
}

/** Has the reader's copy of the article, where they have one or should have, say what they are looking at. */
function useRenewedCopy(article: ReadArticle): void {
  const keeper = useKeeper();
  const base = basePath(useSite());
  useEffect(() => {
    if (keeper !== undefined) void renewCopy(keeper, article, (path) => keepForOffline("kept", path, base));
  }, [keeper, article, base]);
}
