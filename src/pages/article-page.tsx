import { lazy, useState, type ComponentType } from "react";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive, ReadArticle } from "../archive/archive.ts";
import { BookmarkButton } from "../bookmarks/bookmark-button.tsx";
import { useArchive } from "../components/archive-context.ts";
import { ArticleBody } from "../components/article-body.tsx";
import { ArticlePicture } from "../components/article-picture.tsx";
import { DateText } from "../components/date.tsx";
import { PageHead } from "../components/page-head.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { TopicTags } from "../components/topic-tags.tsx";
import type { PublishedArticle } from "../content/published-article.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { useArticleMessages } from "../messages/article-messages.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { useLoaded } from "../search/use-loaded.ts";
import styles from "./article-page.module.css";
import { notFound } from "./not-found.ts";
import { RelatedArticles } from "./related-articles.tsx";
import { useNearScreen } from "./use-near-screen.ts";

const WithdrawnNote = lazy<ComponentType<{ path: string }>>(() =>
  import("./withdrawn-note.tsx").then(
    (note) => ({ default: note.WithdrawnNote }),
    // The article is whole without it.
    () => ({ default: () => null }),
  ),
);

export function load(archive: Archive) {
  return async ({ params }: LoaderFunctionArgs): Promise<ReadArticle> => {
    const article = await archive.article(params.slug ?? "");
    if (article === undefined) throw await notFound(archive);
    return article;
  };
}

export function Page() {
  const article = useLoaderData<ReadArticle>();
  const { slug, headline, standfirst, image, lang, dir, body, topics, related } = article;
  const path = paths.article.href(slug);
  const [bodyElement, setBodyElement] = useState<HTMLElement | null>(null);
  return (
    <>
      <PageHead title={headline} path={path} description={standfirst} image={image?.src} type="article" />
      <article className={styles.article}>
        <div lang={lang} dir={dir}>
          <header className={styles.header}>
            <h1>{headline}</h1>
            {standfirst !== undefined && <p className={styles.standfirst}>{standfirst}</p>}
          </header>
        </div>
        <div className={styles.facts}>
          <Byline article={article} />
          <BookmarkButton
            page={{ path, title: headline, standfirst, date: article.date, topics, lang, dir }}
          />
        </div>
        {article.isWithdrawn && <WithdrawnNote path={path} />}
        <div ref={setBodyElement} lang={lang} dir={dir}>
          {image !== undefined && (
            <figure className={styles.picture}>
              <ArticlePicture picture={image} first />
              {image.caption !== undefined && <figcaption>{image.caption}</figcaption>}
            </figure>
          )}
          <ArticleBody blocks={body} />
        </div>
        {bodyElement && <Companion key={slug} article={article} body={bodyElement} />}
        <footer className={styles.footer}>
          <Corrections article={article} />
          <Origin article={article} />
          <TopicTags topics={topics} />
        </footer>
      </article>
      <Neighbours article={article} />
      <RelatedArticles related={related} />
      <Newer key={slug} article={article} />
    </>
  );
}

/** What the reader keeps of the article, fetched when it is known. */
function Companion({ article, body }: { article: ReadArticle; body: HTMLElement }) {
  const keeper = useKeeper();
  const companion = useLoaded(keeper && article.slug, async () => ({
    is: (await import("./article-companion.tsx")).ArticleCompanion,
  }));
  return companion && <companion.is article={article} body={body} />;
}

/** Asks for later articles once the reader is near the end. They stand below everything else, so that nothing moves. */
function Newer({ article }: { article: PublishedArticle }) {
  const archive = useArchive();
  const [element, isNear] = useNearScreen();
  const newer = useLoaded(isNear ? article.slug : undefined, async () => {
    const { newerOnThis } = await import("./newer-on-this.tsx");
    return newerOnThis(archive, article);
  });
  return <div ref={element}>{newer}</div>;
}

function Byline({ article: { authors, dateline, date, updated, minutes } }: { article: PublishedArticle }) {
  const messages = useMessages();
  const words = useArticleMessages();
  return (
    <div className={styles.byline}>
      {authors.length > 0 && <address>{words.by(authors.join(", "))}</address>}
      <p>
        {dateline !== undefined && <span>{dateline}</span>}
        <DateText date={date} withTime />
        {updated !== undefined && (
          <span>
            {words.updated} <DateText date={updated} withTime />
          </span>
        )}
        <span>{messages.minutes(minutes)}</span>
      </p>
    </div>
  );
}

function Corrections({ article: { corrections, lang, dir } }: { article: PublishedArticle }) {
  const words = useArticleMessages();
  if (corrections.length === 0) return null;
  return (
    <section className={styles.corrections} aria-labelledby="corrections">
      <h2 id="corrections">{words.corrections(corrections.length)}</h2>
      {corrections.map(({ date, text }) => (
        <p key={date + text}>
          <DateText date={date} />{" "}
          <span lang={lang} dir={dir}>
            {text}
          </span>
        </p>
      ))}
    </section>
  );
}

function Origin({ article: { source, story, lang, dir } }: { article: PublishedArticle }) {
  const words = useArticleMessages();
  return (
    <>
      {story !== undefined && (
        <p lang={lang} dir={dir}>
          {words.story(story)}
        </p>
      )}
      {source !== undefined && (
        <p>
          {words.source} {source.url === undefined ? source.name : <a href={source.url}>{source.name}</a>}
        </p>
      )}
    </>
  );
}

function Neighbours({ article: { newer, older } }: { article: PublishedArticle }) {
  const words = useArticleMessages();
  if (newer === undefined && older === undefined) return null;
  return (
    <nav className={styles.neighbours} aria-label={words.moreArticles}>
      {older !== undefined && (
        <SiteLink rel="prev" to={paths.article.href(older.slug)}>
          <span>{words.olderArticle}</span> <bdi lang={older.lang}>{older.headline}</bdi>
        </SiteLink>
      )}
      {newer !== undefined && (
        <SiteLink rel="next" to={paths.article.href(newer.slug)}>
          <span>{words.newerArticle}</span> <bdi lang={newer.lang}>{newer.headline}</bdi>
        </SiteLink>
      )}
    </nav>
  );
}
