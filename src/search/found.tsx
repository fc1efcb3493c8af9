import type { List } from "../archive/archive.ts";
import { Pager, PagerLinks } from "../components/pager.tsx";
import { useMessages } from "../messages/messages.ts";
import { useSearchMessages } from "../messages/search-messages.ts";
import type { TextMarker } from "../words/text-marks.ts";
import { FoundList } from "./found-list.tsx";
import styles from "./found.module.css";
import { SearchStopped } from "./search-stopped.tsx";

/** A page of a list: its number, or where it begins. */
export interface FoundPlace {
  page?: number | undefined;
  from?: string | undefined;
}

interface FoundProps {
  list: List;
  /** Marks what was looked for, where that is words. */
  marker: TextMarker | undefined;
  /** Where the page at hand begins, if not at the newest. */
  place: FoundPlace;
  /** The best come first, not the newest. */
  isRanked?: boolean;
  hrefOf: (place: FoundPlace) => string;
}

/** The articles that a search or a filter found, what is to be said of the list, and the ways on from it. */
export function Found({ list, marker, place, isRanked = false, hrefOf }: FoundProps) {
  const messages = useSearchMessages();
  return (
    <>
      {list.isPartial && <p className={styles.note}>{messages.partial}</p>}
      {list.isApproximate && <p className={styles.note}>{messages.approximate}</p>}
      <FoundList cards={list.cards} marker={marker} />
      <SearchStopped list={list} hrefOf={hrefOf} />
      <FoundPager
        key={`${place.from} ${place.page}`}
        list={list}
        place={place}
        isRanked={isRanked}
        hrefOf={hrefOf}
      />
    </>
  );
}

/** By numbers where the list has them, else by where the next page begins. A search that stopped says itself how it goes on. */
function FoundPager({ list, place, isRanked, hrefOf }: Required<Omit<FoundProps, "marker">>) {
  const messages = useMessages();
  const words = useSearchMessages();
  const { pages: numbers, older, stopped } = list;
  if (isRanked && numbers?.count !== undefined) {
    const { page, count: pages } = numbers;
    return (
      <PagerLinks
        newer={page > 1 && { to: hrefOf(page === 2 ? {} : { page: page - 1 }), words: words.betterPage }}
        older={page < pages && { to: hrefOf({ page: page + 1 }), words: words.lesserPage }}
      >
        {words.rankedPageOf(page, pages)}
      </PagerLinks>
    );
  }
  if (numbers !== undefined) return <Pager list={list} href={(page) => hrefOf({ page })} />;
  const hasOlder = older !== undefined && stopped === undefined;
  return (
    <PagerLinks
      newer={place.from !== undefined && { to: hrefOf({}), words: words.newestPage }}
      older={hasOlder && { to: hrefOf({ from: older }), words: messages.olderPage }}
    />
  );
}
