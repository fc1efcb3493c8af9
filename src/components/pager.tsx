import type { CardPage } from "../archive/archive.ts";
import { useMessages } from "../messages/messages.ts";
import styles from "./pager.module.css";
import { SiteLink } from "./site-link.tsx";

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
        <SiteLink rel="prev" to={href(page + 1 === pages ? undefined : page + 1)}>
          {messages.newerPage}
        </SiteLink>
      )}
      <span>{messages.pageOf(page, pages)}</span>
      {page > 1 && (
        <SiteLink rel="next" to={href(page - 1)}>
          {messages.olderPage}
        </SiteLink>
      )}
    </nav>
  );
}
