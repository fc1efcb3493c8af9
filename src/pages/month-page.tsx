import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { Archive, CardPage } from "../archive/archive.ts";
import { CardList } from "../components/card-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { Pager } from "../components/pager.tsx";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { formatMonth } from "../messages/dates.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { notFound } from "./not-found.ts";
import { readPage } from "./read-page.ts";

const YEAR = /^\d{4}$/;
const MONTH = /^(0[1-9]|1[0-2])$/;

interface MonthData {
  /** `2023-11` */
  month: string;
  list: CardPage;
}

export function load(archive: Archive) {
  return async ({ params: { year = "", month = "", page } }: LoaderFunctionArgs): Promise<MonthData> => {
    const known = YEAR.test(year) && MONTH.test(month);
    const days = { from: `${year}-${month}-01`, to: `${year}-${month}-31` };
    const list = known ? await archive.list(days, readPage(page)) : undefined;
    if (list === undefined) throw await notFound(archive);
    return { month: `${year}-${month}`, list };
  };
}

export function Page() {
  const { month, list } = useLoaderData<MonthData>();
  const { language } = useSite();
  const messages = useMessages();
  const title = formatMonth(month, language);
  const isNewest = list.page === list.pages;
  return (
    <>
      <PageHead
        title={title}
        path={isNewest ? paths.month.href(month) : paths.monthPage.href(month, list.page)}
      />
      <h1>{title}</h1>
      <p className="intro">
        {messages.articles(list.total)} ·{" "}
        <SiteLink to={paths.archive.href()}>{messages.backToArchive}</SiteLink>
      </p>
      {list.total === 0 ? (
        <Notice>
          <p>{messages.monthEmpty(title)}</p>
        </Notice>
      ) : (
        <CardList cards={list.cards} level={2} size="row" />
      )}
      <Pager
        list={list}
        href={(page) => (page === undefined ? paths.month.href(month) : paths.monthPage.href(month, page))}
      />
    </>
  );
}
