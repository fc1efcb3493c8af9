import { Link } from "react-router";
import type { CardPage } from "../archive/archive.ts";
import { useMessages } from "../messages/messages.ts";
import styles from "./pager.module.css";

interface PagerProps {
  list: CardPage;
  /** The address of a page; the newest one has no number. */
  href: (page: number | undefined) => string;
}

/** Links to the newer and the older page of a list. */
export function Pager({ list: { page, pages }, href }: PagerProps) {
  const messages = useMessages();
  if (pages === 1) return null;
  return (
    <nav className={styles.pager} aria-label={messages.pages}>
      {page < pages && (
        <Link rel="prev" to={href(page + 1 === pages ? undefined : page + 1)}>
          {messages.newerPage}
        </Link>
      )}
      <span>{messages.pageOf(page, pages)}</span>
      {page > 1 && (
        <Link rel="next" to={href(page - 1)}>
          {messages.olderPage}
        </Link>
      )}
    </nav>
  );
}
