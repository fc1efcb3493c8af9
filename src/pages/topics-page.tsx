import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive, TopicPage } from "../archive/archive.ts";
import { CountList } from "../components/count-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { PagerLinks } from "../components/pager.tsx";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { useTopicsMessages } from "../messages/topics-messages.ts";
import { useMessages } from "../messages/messages.ts";
import { paths, type TopicsView } from "../paths.ts";
import { notFound } from "./not-found.ts";
import { readPage } from "./read-page.ts";
import { TopicFinder } from "./topic-finder.tsx";
import styles from "./topics-page.module.css";

const ORDERS = ["label", "size"] as const;

interface TopicsData {
  view: Required<TopicsView>;
  found: TopicPage;
  /** In the whole archive. */
  articles: number;
}

export function load(archive: Archive) {
  return async ({ params, request }: LoaderFunctionArgs): Promise<TopicsData> => {
    const search = new URL(request.url).searchParams;
    const find = search.get("find")?.trim() ?? "";
    const order = search.get("order") === "size" ? "size" : "label";
    const page = readPage(params.page ?? search.get("page")) ?? 1;
    if (Number.isNaN(page)) throw await notFound(archive);
    const [found, years] = await Promise.all([archive.topics({ order, page, find }), archive.years()]);
    if (page > found.pages) throw await notFound(archive);
    return {
      view: { find, order, page },
      found,
      articles: years.reduce((sum, { count }) => sum + count, 0),
    };
  };
}

export function Page() {
  const { view, found, articles } = useLoaderData<TopicsData>();
  const { find, order } = view;
  const messages = useMessages();
  const words = useTopicsMessages();
  // Only what is prerendered is listed by search engines.
  const path = find === "" && order === "label" ? paths.topics.href(view) : undefined;
  const title = find === "" ? messages.topics : words.topicsWith(find);
  const isEmpty = found.total === 0 && find === "";
  return (
    <>
      <PageHead title={title} {...(path !== undefined && { path })} />
      <PageTitle page={{ path: paths.topics.href({ find, order }), title }}>{messages.topics}</PageTitle>
      {isEmpty ? (
        <NoTopics />
      ) : (
        <>
          <p className="intro" aria-live="polite">
            {find === "" ? words.topicsIntro(found.total, articles) : words.topicsFound(found.total, find)}
          </p>
          <div className={styles.controls}>
            <TopicFinder view={view} />
            <TopicsOrder view={view} />
          </div>
          <CountList
            entries={found.topics.map(({ id, label, count }) => ({
              href: paths.topic.href(id),
              label,
              count,
            }))}
          />
          <TopicsPager view={view} pages={found.pages} />
          <TopicsAttribution attribution={found.attribution} />
        </>
      )}
    </>
  );
}

/** Whom the topics are by, in the words of their licence. */
function TopicsAttribution({ attribution }: Pick<TopicPage, "attribution">) {
  if (attribution === undefined) return null;
  const { text, url } = attribution;
  return <p className={styles.attribution}>{url === undefined ? text : <a href={url}>{text}</a>}</p>;
}

function NoTopics() {
  const { title } = useSite();
  const words = useTopicsMessages();
  return (
    <Notice>
      <p>{words.noTopics}</p>
      <SiteLink to={paths.front.href()}>{title}</SiteLink>
    </Notice>
  );
}

function TopicsOrder({ view: { find, order } }: { view: Required<TopicsView> }) {
  const words = useTopicsMessages();
  return (
    <nav aria-label={words.topicsOrder}>
      {ORDERS.map((other) => (
        <SiteLink
          key={other}
          to={paths.topics.href({ find, order: other })}
          aria-current={other === order ? "true" : undefined}
          keepsPlace
        >
          {words.topicsBy[other]}
        </SiteLink>
      ))}
    </nav>
  );
}

function TopicsPager({ view, pages }: { view: Required<TopicsView>; pages: number }) {
  const { page } = view;
  const words = useTopicsMessages();
  const before = { to: paths.topics.href({ ...view, page: page - 1 }), words: words.previousTopics };
  const after = { to: paths.topics.href({ ...view, page: page + 1 }), words: words.nextTopics };
  return (
    <PagerLinks newer={page > 1 && before} older={page < pages && after}>
      {words.topicsPageOf(page, pages)}
    </PagerLinks>
  );
}
