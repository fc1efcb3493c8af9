import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive, List } from "../archive/archive.ts";
import { CardList } from "../components/card-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { Pager } from "../components/pager.tsx";
import { SiteLink } from "../components/site-link.tsx";
import type { TopicTag } from "../content/topic.ts";
import { useMessages } from "../messages/messages.ts";
import { paths, readFilter } from "../paths.ts";
import type { FilterView } from "../search/filter-view.ts";
import { Filter } from "../search/filter.tsx";
import type { Found } from "../search/found.tsx";
import type { QueryFaultNote } from "../search/query-fault-note.tsx";
import type { QueryFault } from "../search/search-answer.ts";
import { useTotal } from "../search/use-total.ts";
import type { TextMarker } from "../words/text-marks.ts";
import { missingPart } from "./missing-part-error.ts";

export interface TopicData {
  topic: TopicTag;
  /** The topic, and in words what its list is filtered by. */
  title: string;
  /** That filter, as the address has it; empty for the whole topic. */
  text: string;
  from?: string | undefined;
  /** Why the address has no filter that can be read, and what says so: the whole topic is shown then. */
  fault?: QueryFault;
  FaultNote?: typeof QueryFaultNote;
  list: List;
  filter: FilterView;
  /** What shows a list whose pages have no numbers comes with one: the whole topic does without. */
  Found?: typeof Found;
  marker?: TextMarker | undefined;
}

export function load(archive: Archive) {
  return async ({ params, request }: LoaderFunctionArgs): Promise<TopicData> => {
    const { loadTopic } = await import("./load-topic.ts").catch(missingPart);
    const { topic = "", page } = params;
    return loadTopic(archive, { id: topic, page, ...readFilter(new URL(request.url).searchParams) });
  };
}

export function Page() {
  const data = useLoaderData<TopicData>();
  const { topic, title, text, fault, FaultNote, list, filter } = data;
  const { pages } = list;
  const isNewest = pages?.newer === undefined;
  return (
    <>
      <PageHead
        title={title}
        path={isNewest ? paths.topic.href(topic.id) : paths.topicPage.href(topic.id, pages.page)}
        feed={paths.topicFeed.href(topic.id)}
      />
      <PageTitle
        page={{ path: paths.topic.href(topic.id, text), title }}
        list={{ query: `#${topic.id} ${text}`.trim(), topic }}
      >
        {topic.label}
      </PageTitle>
      <Intro data={data} />
      {FaultNote && <FaultNote id="fault" fault={fault} />}
      <Filter key={topic.id} filter={filter} list={list} />
      <Articles data={data} />
    </>
  );
}

function Intro({ data: { list, filter, text } }: { data: TopicData }) {
  const messages = useMessages();
  const total = useTotal(list, filter.source.query);
  if (total === undefined) return null;
  const articles = messages.articlesFound(total.value, total.isExact);
  return (
    <p className="intro" aria-live="polite">
      {text === "" ? messages.topicIntro(articles) : messages.filteredIntro(articles)}
    </p>
  );
}

function Articles({ data: { topic, text, from, list, Found, marker } }: { data: TopicData }) {
  const messages = useMessages();
  const hrefOf = ({ page, from }: { page?: number | undefined; from?: string | undefined }) =>
    page === undefined ? paths.topic.href(topic.id, text, from) : paths.topicPage.href(topic.id, page);
  if (list.total?.value === 0 && list.stopped === undefined) {
    return (
      <Notice>
        <p>{messages.noneLeft}</p>
        <SiteLink to={paths.topic.href(topic.id)} keepsPlace>
          {messages.clearFilters}
        </SiteLink>
      </Notice>
    );
  }
  if (Found !== undefined) return <Found list={list} marker={marker} place={{ from }} hrefOf={hrefOf} />;
  return (
    <>
      <CardList cards={list.cards} level={2} size="row" />
      <Pager list={list} href={(page) => hrefOf({ page })} />
    </>
  );
}
