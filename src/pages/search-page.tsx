import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive, CardPage } from "../archive/archive.ts";
import { CardList } from "../components/card-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { Pager } from "../components/pager.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { queryWords } from "../content/search-text.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { notFound } from "./not-found.ts";
import { readPage } from "./read-page.ts";

interface SearchData {
  text: string;
  /** Absent while there is no word to look for. */
  list?: CardPage;
}

export function load(archive: Archive) {
  return async ({ request }: LoaderFunctionArgs): Promise<SearchData> => {
    const parameters = new URL(request.url).searchParams;
    const text = parameters.get("q")?.trim() ?? "";
    if (queryWords(text).length === 0) return { text };
    const list = await archive.list({ text }, readPage(parameters.get("page")));
    if (list === undefined) throw await notFound(archive);
    return { text, list };
  };
}

export function Page() {
  const { text, list } = useLoaderData<SearchData>();
  const messages = useMessages();
  return (
    <>
      {list === undefined ? (
        <PageHead title={messages.search} path={paths.search.href()} />
      ) : (
        <PageHead title={messages.searchTitle(text)} />
      )}
      <h1>{messages.search}</h1>
      <SearchForm text={text} />
      {list === undefined ? (
        <p className="intro needs-script">{messages.searchPrompt}</p>
      ) : (
        <Results text={text} list={list} />
      )}
    </>
  );
}

function Results({ text, list }: { text: string; list: CardPage }) {
  const messages = useMessages();
  if (list.total === 0) {
    return (
      <Notice>
        <p>{messages.notFoundText(text)}</p>
        <p>{messages.notFoundTextAdvice}</p>
        <SiteLink to={paths.topics.href()}>{messages.allTopics}</SiteLink>
      </Notice>
    );
  }
  return (
    <>
      <p className="intro" aria-live="polite">
        {messages.found(list.total, text)}
      </p>
      <CardList cards={list.cards} level={2} size="row" />
      <Pager list={list} href={(page) => paths.search.href(text, page)} />
    </>
  );
}
