import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive, List } from "../archive/archive.ts";
import { LateCalendar, loadCalendar } from "../calendar/late-calendar.tsx";
import type { CalendarData } from "../calendar/load-calendar.ts";
import { CardList } from "../components/card-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { Pager } from "../components/pager.tsx";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { EVERYTHING } from "../query/query.ts";
import { notFound } from "./not-found.ts";
import { readPage } from "./read-page.ts";

interface ArchiveData {
  list: List;
  /** Of the newest year. Only the page without a number has one, so that the others stay the same when articles are added. */
  calendar: CalendarData | undefined;
}

export function load(archive: Archive) {
  return async ({ params }: LoaderFunctionArgs): Promise<ArchiveData> => {
    const page = readPage(params.page);
    const list = await archive.list({ query: EVERYTHING, ...(page !== undefined && { page }) });
    if (list === undefined) throw await notFound(archive);
    const [newest] = page === undefined ? await archive.years() : [];
    return { list, calendar: newest && (await loadCalendar(archive, newest.year)) };
  };
}

export function Page() {
  const { list, calendar } = useLoaderData<ArchiveData>();
  const messages = useMessages();
  const isNewest = list.pages?.newer === undefined;
  const hrefOf = (page: number | undefined) =>
    page === undefined ? paths.archive.href() : paths.archivePage.href(page);
  return (
    <>
      <PageHead title={messages.archive} path={hrefOf(isNewest ? undefined : list.pages?.page)} />
      <PageTitle page={{ path: paths.archive.href(), title: messages.archive }}>{messages.archive}</PageTitle>
      {list.cards.length === 0 ? (
        <Notice>
          <p>{messages.emptyArchive}</p>
          <p>{messages.emptyArchiveAdvice}</p>
        </Notice>
      ) : (
        list.total && <p className="intro">{messages.archiveIntro(list.total.value)}</p>
      )}
      {calendar && <LateCalendar calendar={calendar} path={paths.archive.href()} />}
      <CardList cards={list.cards} level={2} size="row" />
      <Pager list={list} href={hrefOf} />
    </>
  );
}
