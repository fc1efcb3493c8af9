import type { ReactNode } from "react";
import { formatSpan } from "../calendar/format-span.ts";
import { isMonth, isYear, largerSpans, type SpanName } from "../calendar/span.ts";
import { CardList } from "../components/card-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { PageTitle } from "../components/page-title.tsx";
import { Pager } from "../components/pager.tsx";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import type { SpanData } from "./load-span.ts";
import styles from "./span-list.module.css";

interface SpanListProps {
  data: SpanData;
  /** What stands above the list. */
  children?: ReactNode;
}

/** The page of a year, a month or a day: what was published in it, and the nearest others. */
export function SpanList({ data, children }: SpanListProps) {
  const { name, list } = data;
  const { language } = useSite();
  const title = formatSpan(name, language);
  const isNewest = list.pages?.newer === undefined;
  const hrefOf = (page: number | undefined) =>
    page === undefined ? paths.span.href(name) : paths.spanPage.href(name, page);
  return (
    <>
      <PageHead title={title} path={hrefOf(isNewest ? undefined : list.pages?.page)} />
      <PageTitle page={{ path: paths.span.href(name), title }}>{title}</PageTitle>
      <Intro data={data} />
      {list.cards.length === 0 && <NothingPublished name={name} title={title} />}
      <NearestSpans data={data} />
      {children}
      {list.cards.length > 0 && <CardList cards={list.cards} level={2} size="row" />}
      <Pager list={list} href={hrefOf} />
    </>
  );
}

function Intro({ data: { name, list } }: { data: SpanData }) {
  const { language } = useSite();
  const messages = useMessages();
  const larger = largerSpans(name).map((span) => ({
    href: paths.span.href(span),
    label: formatSpan(span, language),
  }));
  const all = [...larger, { href: paths.archive.href(), label: messages.wholeArchive }];
  return (
    <p className="intro">
      {list.total && messages.articles(list.total.value)}
      {all.map(({ href, label }, index) => (
        <span key={href}>
          {(index > 0 || list.total) && " · "}
          <SiteLink to={href}>{label}</SiteLink>
        </span>
      ))}
    </p>
  );
}

function NothingPublished({ name, title }: { name: SpanName; title: string }) {
  const messages = useMessages();
  return (
    <Notice>
      <p>{isYear(name) || isMonth(name) ? messages.nothingIn(title) : messages.nothingOn(title)}</p>
    </Notice>
  );
}

function NearestSpans({ data: { earlier, later } }: { data: SpanData }) {
  const { language } = useSite();
  const messages = useMessages();
  if (earlier === undefined && later === undefined) return null;
  return (
    <nav className={styles.nearest} aria-label={messages.nearestSpans}>
      {earlier !== undefined && (
        <SiteLink rel="prev" to={paths.span.href(earlier)}>
          {messages.earlierSpan(formatSpan(earlier, language))}
        </SiteLink>
      )}
      {later !== undefined && (
        <SiteLink rel="next" to={paths.span.href(later)}>
          {messages.laterSpan(formatSpan(later, language))}
        </SiteLink>
      )}
    </nav>
  );
}
