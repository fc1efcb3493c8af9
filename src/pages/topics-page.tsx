import { useLoaderData } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { CountList } from "../components/count-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import type { TopicCount } from "../content/topic.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";

interface TopicsData {
  topics: TopicCount[];
  articles: number;
}

export function load(archive: Archive) {
  return async (): Promise<TopicsData> => {
    const [topics, newest] = await Promise.all([archive.topics(), archive.list({})]);
    const byLabel = new Intl.Collator(archive.site.language).compare;
    return { topics: topics.toSorted((a, b) => byLabel(a.label, b.label)), articles: newest?.total ?? 0 };
  };
}

export function Page() {
  const { topics, articles } = useLoaderData<TopicsData>();
  const { title } = useSite();
  const messages = useMessages();
  return (
    <>
      <PageHead title={messages.topics} path={paths.topics.href()} />
      <h1>{messages.topics}</h1>
      {topics.length === 0 ? (
        <Notice>
          <p>{messages.noTopics}</p>
          <SiteLink to={paths.front.href()}>{title}</SiteLink>
        </Notice>
      ) : (
        <>
          <p className="intro">{messages.topicsIntro(topics.length, articles)}</p>
          <CountList
            entries={topics.map(({ id, label, count }) => ({ href: paths.topic.href(id), label, count }))}
          />
        </>
      )}
    </>
  );
}
