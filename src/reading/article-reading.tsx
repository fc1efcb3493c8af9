import { useEffect, useState } from "react";
import type { ReadArticle } from "../archive/archive.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { paths } from "../paths.ts";
import { followReading } from "./follow-reading.ts";
import { ReadMark } from "./read-mark.tsx";
import { openedArticle, type OpenedPage, type ReadingPlace } from "./reading-changes.ts";
import { placeLeft } from "./reading-state.ts";
import { ResumeOffer } from "./resume-offer.tsx";

interface ArticleReadingProps {
  article: ReadArticle;
  body: HTMLElement;
}

/** Keeps how far an article is read, and offers to go on from there. */
export function ArticleReading({ article, body }: ArticleReadingProps) {
  const keeper = useKeeper();
  return keeper && <Reading keeper={keeper} article={article} body={body} />;
}

function Reading({ keeper, article, body }: ArticleReadingProps & { keeper: Keeper }) {
  const [left, setLeft] = useState<ReadingPlace>();
  const page = pageOf(article);

  useEffect(() => {
    const opened = pageOf(article);
    let isHere = true;
    let stop: (() => void) | undefined;
    async function begin(): Promise<void> {
      const before = await keeper.fresh("reading", opened.address);
      await keeper.change(openedArticle(opened));
      if (!isHere) return;
      setLeft(before ? placeLeft(before) : undefined);
      stop = followReading(keeper, opened, { body, before });
    }
    void begin();
    return () => {
      isHere = false;
      stop?.();
    };
  }, [keeper, article, body]);

  return (
    <>
      {left && <ResumeOffer left={left} body={body} />}
      <ReadMark keeper={keeper} page={page} />
    </>
  );
}

function pageOf({ slug, headline, date, lang, dir, minutes }: ReadArticle): OpenedPage {
  return { address: paths.article.href(slug), title: headline, date, lang, dir, minutes };
}
