import type { Count } from "../archive/archive.ts";
import { SiteLink } from "../components/site-link.tsx";
import { useMessages } from "../messages/messages.ts";
import { useSearchMessages } from "../messages/search-messages.ts";
import { paths } from "../paths.ts";
import { wantedWords } from "../query/query.ts";
import { Filter } from "./filter.tsx";
import { Found } from "./found.tsx";
import { NothingFound } from "./nothing-found.tsx";
import type { SearchAnswer } from "./search-answer.ts";
import styles from "./search-results.module.css";
import { useTotal } from "./use-total.ts";

/** What was found for a query, how much of it, and the ways on. */
export function SearchResults({ answer }: { answer: SearchAnswer }) {
  const { text, view, query, list, marker, filter } = answer;
  const total = useTotal(list, query);
  const isNothing = total?.isExact === true && total.value === 0;
  return (
    <>
      {total && <Total text={text.trim()} total={total} />}
      {(!isNothing || filter.chips.length > 0) && <Filter filter={filter} list={list} />}
      {isNothing && <NothingFound answer={answer} />}
      {wantedWords(query).length > 0 && !isNothing && <OrderLinks answer={answer} />}
      <Found
        list={list}
        marker={marker}
        place={view}
        isRanked={view.order === "relevance"}
        hrefOf={({ page, from }) => paths.search.href(text, { ...view, page, from })}
      />
    </>
  );
}

/** How many articles were found. A number that is not exact says so. */
function Total({ text, total: { value, isExact } }: { text: string; total: Count }) {
  const messages = useMessages();
  const words = useSearchMessages();
  const none = isExact ? words.nothing(text) : words.noneYet(text);
  return (
    <p className="intro" role="status">
      {value === 0 ? none : words.found(messages.articlesFound(value, isExact), text)}
    </p>
  );
}

/** The two orders of the list. */
function OrderLinks({ answer: { text, view } }: { answer: SearchAnswer }) {
  const words = useSearchMessages();
  const orders = [
    { order: "newest", name: words.newestFirst },
    { order: "relevance", name: words.mostRelevantFirst },
  ] as const;
  return (
    <nav className={styles.order} aria-label={words.order}>
      {orders.map(({ order, name }) => (
        <SiteLink
          key={order}
          to={paths.search.href(text, { order, ...(view.isTyping && { isTyping: true }) })}
          aria-current={view.order === order || undefined}
          keepsPlace
        >
          {name}
        </SiteLink>
      ))}
    </nav>
  );
}
