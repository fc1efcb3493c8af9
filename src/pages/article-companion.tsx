import type { ReadArticle } from "../archive/archive.ts";
import { ArticleHighlights } from "../highlights/article-highlights.tsx";
import { ArticleReading } from "../reading/article-reading.tsx";

/** What accompanies an article once the reader's keeper is open: their highlights, and how far they read. */
export function ArticleCompanion({ article, body }: { article: ReadArticle; body: HTMLElement }) {
  return (
    <>
      <ArticleReading article={article} body={body} />
      <ArticleHighlights article={article} body={body} />
    </>
  );
}
