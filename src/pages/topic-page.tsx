import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive, CardPage } from "../archive/archive.ts";
import { BookmarkButton } from "../bookmarks/bookmark-button.tsx";
import { CardList } from "../components/card-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { Pager } from "../components/pager.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { TopicNarrowing } from "../components/topic-narrowing.tsx";
import type { TopicCount, TopicTag } from "../content/topic.ts";
import { useMessages } from "../messages/messages.ts";
import { paths, readTopicFilter, type TopicFilter } from "../paths.ts";
import { notFound } from "./not-found.ts";
import { readPage } from "./read-page.ts";
import styles from "./topic-page.module.css";

/** How many further topics are offered to narrow a list by. */
const OFFERED = 12;

interface TopicData {
  topic: TopicTag;
  /** Further topics with their labels, as the address names them. */
  filter: { with: TopicTag[]; without: TopicTag[] };
  list: CardPage;
  /** What the list can be narrowed by, and how many articles that would leave. */
  further: TopicCount[];
}

export function load(archive: Archive) {
  return async ({ params, request }: LoaderFunctionArgs): Promise<TopicData> => {
    const filter = readTopicFilter(new URL(request.url).searchParams);
    const query = { with: [params.topic ?? "", ...filter.with], without: filter.without };
    const [topics, list, further] = await Promise.all([
      archive.topics(),
      archive.list(query, readPage(params.page)),
      archive.topicsOf(query),
    ]);
    const topic = topics.find(({ id }) => id === params.topic);
    if (topic === undefined || list === undefined) throw await notFound(archive);
    const tag = (id: string): TopicTag => ({
      id,
      label: topics.find((known) => known.id === id)?.label ?? id,
    });
    return {
      topic: tag(topic.id),
      filter: { with: filter.with.map(tag), without: filter.without.map(tag) },
      list,
      further: further.filter(({ id }) => !query.with.includes(id)).slice(0, OFFERED),
    };
  };
}

export function Page() {
  const { topic, filter, list, further } = useLoaderData<TopicData>();
  const messages = useMessages();
  const ids: TopicFilter = {
    with: filter.with.map(({ id }) => id),
    without: filter.without.map(({ id }) => id),
  };
  const title = messages.narrowedTopic(
    [topic, ...filter.with].map(({ label }) => label),
    filter.without.map(({ label }) => label),
  );
  const isNewest = list.page === list.pages;
  const path = isNewest ? paths.topic.href(topic.id) : paths.topicPage.href(topic.id, list.page);
  return (
    <>
      <PageHead title={title} path={path} feed={paths.topicFeed.href(topic.id)} />
      <div className={styles.heading}>
        <h1>{topic.label}</h1>
        <BookmarkButton page={{ path: paths.topic.href(topic.id, ids), title }} />
      </div>
      <p className="intro" aria-live="polite">
        {messages.topicIntro(list.total)}
      </p>
      <TopicNarrowing topic={topic} filter={filter} further={further} />
      {list.cards.length === 0 ? (
        <Notice>
          <p>{messages.noneLeft}</p>
          <SiteLink to={paths.topic.href(topic.id)}>{messages.clearFilters}</SiteLink>
        </Notice>
      ) : (
        <CardList cards={list.cards} level={2} size="row" />
      )}
      <Pager
        list={list}
        href={(page) =>
          page === undefined ? paths.topic.href(topic.id, ids) : paths.topicPage.href(topic.id, page, ids)
        }
      />
    </>
  );
}
