import { useMemo } from "react";
import { useLoaderData } from "react-router";
import type { Archive } from "../archive/archive.ts";
import { BookmarkButton } from "../bookmarks/bookmark-button.tsx";
import { CardList } from "../components/card-list.tsx";
import { DateText } from "../components/date.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { useSite } from "../components/site-context.ts";
import { SiteLink } from "../components/site-link.tsx";
import type { Card } from "../content/card.ts";
import type { TopicTag } from "../content/topic.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import { EVERYTHING, topicQuery } from "../query/query.ts";
import styles from "./front-page.module.css";

const SECONDS = 2;
const LATEST = 8;
const STRIPS = 5;
const STRIP_CARDS = 3;

interface Strip {
  topic: TopicTag;
  cards: Card[];
}

interface FrontData {
  lead?: Card;
  /** Two stories that stand under the lead, those with pictures before others; fewer where the latest would lack them. */
  seconds: Card[];
  latest: Card[];
  strips: Strip[];
}

export function load(archive: Archive) {
  return async (): Promise<FrontData> => {
    const [cards, { topics }] = await Promise.all([newestCards(archive), archive.topics({ order: "size" })]);
    const largest = topics.slice(0, STRIPS);
    const lead = chooseLead(cards, archive.site.lead);
    const others = cards.filter((card) => card !== lead);
    const pictured = others.filter(({ image }) => image);
    const room = Math.max(pictured.length, others.length - LATEST);
    const seconds = [...new Set([...pictured, ...others])].slice(0, Math.min(SECONDS, room));
    const latest = others.filter((card) => !seconds.includes(card)).slice(0, LATEST);
    const lists = await Promise.all(largest.map(({ id }) => archive.list({ query: topicQuery(id) })));
    const shown = new Set([lead, ...seconds, ...latest].map((card) => card?.slug));
    const strips = largest.map(({ id, label }, index) => ({
      topic: { id, label },
      cards: takeNew(lists[index]?.cards ?? [], shown),
    }));
    return {
      ...(lead && { lead }),
      seconds,
      latest,
      strips: strips.filter((strip) => strip.cards.length > 0),
    };
  };
}

/** The cards of the newest page; where they are too few for the top, also those of the page before it. */
async function newestCards(archive: Archive): Promise<Card[]> {
  const newest = await archive.list({ query: EVERYTHING });
  const { cards = [], pages: { page = 1 } = {} } = newest ?? {};
  if (cards.length > SECONDS + LATEST || page === 1) return cards;
  const before = await archive.list({ query: EVERYTHING, page: page - 1 }).catch(() => undefined);
  return [...cards, ...(before?.cards ?? [])];
}

/** The editor's choice, else the newest in the site's language with a picture, else the newest. */
function chooseLead(cards: Card[], chosen: string | undefined): Card | undefined {
  return (
    cards.find(({ slug }) => slug === chosen) ??
    cards.find(({ image, lang }) => image !== undefined && lang === undefined) ??
    cards[0]
  );
}

/** The first cards that no part of the page above shows yet. */
function takeNew(cards: Card[], shown: Set<string | undefined>): Card[] {
  const fresh = cards.filter(({ slug }) => !shown.has(slug)).slice(0, STRIP_CARDS);
  for (const { slug } of fresh) shown.add(slug);
  return fresh;
}

export function Page() {
  const { lead, seconds, latest, strips } = useLoaderData<FrontData>();
  const leading = useMemo(() => (lead ? [lead] : []), [lead]);
  const site = useSite();
  const messages = useMessages();
  return (
    <>
      <PageHead
        title={site.title}
        path={paths.front.href()}
        image={lead?.image?.src}
        feed={paths.feed.href()}
      />
      <h1 className="visually-hidden">{messages.frontPage}</h1>
      {lead === undefined ? (
        <Notice>
          <p>{messages.emptyArchive}</p>
          <p>{messages.emptyArchiveAdvice}</p>
        </Notice>
      ) : (
        <>
          <p className={styles.edition}>
            <DateText
              date={
                [lead, ...seconds, ...latest]
                  .map(({ day }) => day)
                  .toSorted()
                  .at(-1) ?? lead.day
              }
            />
            <BookmarkButton page={{ path: paths.front.href(), title: site.title }} isCompact />
          </p>
          <div className={styles.top}>
            <div className={styles.leading}>
              <CardList cards={leading} level={2} size="lead" />
              <CardList cards={seconds} level={2} />
            </div>
            <section className={styles.latest} aria-labelledby="latest">
              <h2 id="latest">{messages.latest}</h2>
              <CardList cards={latest} level={3} size="brief" />
              <SiteLink to={paths.archive.href()}>{messages.wholeArchive}</SiteLink>
            </section>
          </div>
          {strips.map((strip) => (
            <TopicStrip key={strip.topic.id} strip={strip} />
          ))}
        </>
      )}
    </>
  );
}

function TopicStrip({ strip: { topic, cards } }: { strip: Strip }) {
  const messages = useMessages();
  const href = paths.topic.href(topic.id);
  return (
    <section className={styles.strip} aria-labelledby={`strip-${topic.id}`}>
      <h2 id={`strip-${topic.id}`}>
        <SiteLink to={href}>{topic.label}</SiteLink>
      </h2>
      <CardList cards={cards} level={3} />
      <SiteLink className={styles.more} to={href}>
        {messages.moreOnTopic(topic.label)}
      </SiteLink>
    </section>
  );
}
