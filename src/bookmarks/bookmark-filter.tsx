import { FindForm } from "../components/find-form.tsx";
import { SiteLink } from "../components/site-link.tsx";
import { useBookmarksMessages } from "../messages/bookmarks-messages.ts";
import { QueryFaultNote } from "../search/query-fault-note.tsx";
import type { QueryFault } from "../search/search-answer.ts";
import styles from "./bookmark-filter.module.css";
import { ORDERS } from "./bookmark-order.ts";
import { bookmarksHref, type BookmarksView } from "./bookmarks-view.ts";

interface BookmarkFilterProps {
  view: BookmarksView;
  /** Why the filter at hand is no query. */
  fault: QueryFault | undefined;
}

/** Asks which pages to list, and in which order; the answer is in the address. */
export function BookmarkFilter({ view, fault }: BookmarkFilterProps) {
  const words = useBookmarksMessages();

  return (
    <search>
      <FindForm
        text={view.text}
        label={words.filterLabel}
        button={words.filterButton}
        hrefOf={(text) => bookmarksHref({ text, order: view.order })}
        autoCapitalize="none"
        aria-describedby="filter-fault"
        aria-invalid={fault && true}
      />
      <QueryFaultNote id="filter-fault" fault={fault} />
      <details className={styles.help}>
        <summary>{words.help}</summary>
        <dl>
          {words.examples.map(([query, meaning]) => (
            <div key={query}>
              <dt>
                <SiteLink to={bookmarksHref({ text: query, order: view.order })} keepsPlace>
                  <code>{query}</code>
                </SiteLink>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      <nav className={styles.orders} aria-label={words.orderLabel}>
        {ORDERS.map((order) => (
          <SiteLink
            key={order}
            to={bookmarksHref({ text: view.text, order })}
            aria-current={view.order === order || undefined}
            keepsPlace
          >
            {words.orders[order]}
          </SiteLink>
        ))}
      </nav>
    </search>
  );
}
