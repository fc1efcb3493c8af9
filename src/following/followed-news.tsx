import { useEffect, useId, useState } from "react";
import { useLocation } from "react-router";
import type { List, Place } from "../archive/archive.ts";
import { useArchive } from "../components/archive-context.ts";
import { CardList } from "../components/card-list.tsx";
import { Notice } from "../components/notice.tsx";
import { PagerLinks } from "../components/pager.tsx";
import { useFollowingMessages } from "../messages/following-messages.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import type { Query } from "../query/query.ts";
import styles from "./following.module.css";
import { queryOf, type Subject } from "./subject.ts";

/** The newest articles of everything that is followed, in pages. */
export function FollowedNews({ subjects }: { subjects: Subject[] }) {
  const words = useFollowingMessages();
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{words.newest}</h2>
      {subjects.length === 0 ? (
        <Notice>
          <p>{words.nothingFollowed}</p>
        </Notice>
      ) : (
        <News subjects={subjects} />
      )}
    </section>
  );
}

function News({ subjects }: { subjects: Subject[] }) {
  const messages = useMessages();
  const words = useFollowingMessages();
  const from = new URLSearchParams(useLocation().search).get("from") ?? undefined;
  const list = useNews(subjects, from);
  if (list === undefined)
    return (
      <p className={styles.loading} role="status">
        {messages.loading}
      </p>
    );
  if (list === "failed")
    return (
      <Notice>
        <p role="alert">{words.newsFailed}</p>
      </Notice>
    );
  const { cards, older } = list;
  return (
    <>
      {cards.length === 0 && <p>{words.nothingFound}</p>}
      <CardList cards={cards} level={3} size="row" />
      <PagerLinks
        newer={from !== undefined && { to: paths.following.href(), words: words.toNewest }}
        older={older !== undefined && { to: newsHref(older), words: messages.olderPage }}
      />
    </>
  );
}

function newsHref(from: Place): string {
  return `${paths.following.href()}?${new URLSearchParams({ from })}`;
}

/** The list at hand; while another is on its way, the last one. */
function useNews(subjects: Subject[], from: string | undefined): List | "failed" | undefined {
  const archive = useArchive();
  const [news, setNews] = useState<List | "failed">();
  // Also where it is one thing: the pages of a list of alternatives begin at places, and have no numbers.
  const query = JSON.stringify({ kind: "any", of: subjects.map(queryOf) } satisfies Query);
  useEffect(() => {
    let isWanted = true;
    const show = (found: List | "failed") => isWanted && setNews(found);
    archive.list({ query: JSON.parse(query), ...(from !== undefined && { from }) }).then(
      (found) => show(found ?? { cards: [] }),
      () => show("failed"),
    );
    return () => {
      isWanted = false;
    };
  }, [archive, query, from]);
  return news;
}
