import type { ReactNode } from "react";
import type { List } from "../archive/archive.ts";
import { useMessages } from "../messages/messages.ts";
import styles from "./pager.module.css";
import { SiteLink } from "./site-link.tsx";

interface PagerProps {
  list: Pick<List, "pages">;
  /** The address of a page; the newest one has no number. */
  href: (page: number | undefined) => string;
}

/** Links to the newer and the older page of a list whose pages have numbers. */
export function Pager({ list: { pages: numbers }, href }: PagerProps) {
  const messages = useMessages();
  if (numbers === undefined || numbers.count === 1) return null;
  const { page, count, newer } = numbers;
  return (
    <PagerLinks
      newer={
        newer !== undefined && {
          to: href(newer === "newest" ? undefined : newer),
          words: messages.newerPage,
        }
      }
      older={page > 1 && { to: href(page - 1), words: messages.olderPage }}
    >
      {count === undefined ? messages.pageAt(page) : messages.pageOf(page, count)}
    </PagerLinks>
  );
}

interface PagerLink {
  to: string;
  words: string;
}

interface PagerLinksProps {
  newer: PagerLink | false | undefined;
  older: PagerLink | false | undefined;
  /** Which page this is. */
  children?: ReactNode;
}

/** The two ways on from a page of a list. */
export function PagerLinks({ newer, older, children }: PagerLinksProps) {
  const messages = useMessages();
  if (!newer && !older) return null;
  return (
    <nav className={styles.pager} aria-label={messages.pages}>
      {newer && (
        <SiteLink rel="prev" to={newer.to}>
          {newer.words}
        </SiteLink>
      )}
      {children !== undefined && <span>{children}</span>}
      {older && (
        <SiteLink rel="next" to={older.to}>
          {older.words}
        </SiteLink>
      )}
    </nav>
  );
}
