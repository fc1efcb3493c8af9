import { type ComponentType, useState } from "react";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { PageHead } from "../components/page-head.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { useMessages } from "../messages/messages.ts";
import { paths, readSearch, type SearchView } from "../paths.ts";
import { QueryFaultNote } from "../search/query-fault-note.tsx";
import type { QueryFault, SearchAnswer } from "../search/search-answer.ts";
import { SearchDates } from "../search/search-dates.tsx";
import { SearchHelp } from "../search/search-help.tsx";
import { useSearchBox } from "../search/use-search-box.ts";
import { missingPart } from "./missing-part-error.ts";
import { readPage } from "./read-page.ts";
import styles from "./search-page.module.css";

interface SearchData {
  text: string;
  view: SearchView;
  /** Why the text is no query. */
  fault?: QueryFault;
  /** Absent while there is nothing to look for. */
  answer?: SearchAnswer;
  /** What shows an answer comes with the first one: the empty page does without. */
  Results?: ComponentType<{ answer: SearchAnswer }>;
}

export function load(archive: Archive) {
  return async ({ request }: LoaderFunctionArgs): Promise<SearchData> => {
    const parameters = new URL(request.url).searchParams;
    const { text, ...address } = readSearch(parameters);
    const view = { ...address, page: readPage(parameters.get("page")) };
    if (text.trim() === "") return { text, view };
    const [{ loadSearch }, { SearchResults }] = await Promise.all([
      import("./load-search.ts"),
      import("../search/search-results.tsx"),
    ]).catch(missingPart);
    return { text, view, ...(await loadSearch(archive, text, view)), Results: SearchResults };
  };
}

export function Page() {
  const { text, view, fault, answer, Results } = useLoaderData<SearchData>();
  const messages = useMessages();
  const title = messages.searchTitle(text.trim());
  const { box, search } = useSearchBox({ text, ...view });
  const shown = useLastAnswer(answer, fault !== undefined && view.isTyping === true);
  return (
    <>
      {answer === undefined ? (
        <>
          <PageHead title={messages.search} path={paths.search.href()} />
          <h1>{messages.search}</h1>
        </>
      ) : (
        <>
          <PageHead title={title} />
          <PageTitle
            page={{ path: paths.search.href(text.trim(), { order: view.order }), title }}
            list={{ query: text.trim() }}
          >
            {messages.search}
          </PageTitle>
        </>
      )}
      <SearchForm
        text={text}
        onSearch={search}
        box={{ ...box, "aria-describedby": "fault", "aria-invalid": fault && true }}
      />
      <QueryFaultNote id="fault" fault={fault} />
      <div className={styles.tools}>
        <SearchHelp />
        {fault === undefined && <SearchDates text={text} order={view.order} days={answer?.days ?? {}} />}
      </div>
      {shown && Results && <Results answer={shown} />}
      {answer === undefined && fault === undefined && (
        <p className="intro needs-script">{messages.searchPrompt}</p>
      )}
    </>
  );
}

/** The answer at hand, or the one before it while the reader is in the middle of typing. */
function useLastAnswer(answer: SearchAnswer | undefined, isUnfinished: boolean): SearchAnswer | undefined {
  const [last, setLast] = useState(answer);
  if (!isUnfinished && last !== answer) setLast(answer);
  return isUnfinished ? last : answer;
}
