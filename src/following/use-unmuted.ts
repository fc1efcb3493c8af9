import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router";
import { useSite } from "../components/site-context.ts";
import type { Card } from "../content/card.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import type { HiddenCards, Hiding, HidingRequest } from "./hidden-cards.ts";

interface Unmuted {
  /** For the list's element. */
  list: RefObject<HTMLUListElement | null>;
  shown: Card[];
  /** Says why a card cannot be seen whose place is kept. */
  coverOf?: (card: Card) => string | undefined;
  note?: ReactNode;
}

// Fetched for a reader who has muted something; from then on lists are drawn without it at once.
let hiding: Hiding | undefined;

const NONE: ReadonlySet<string> = new Set();

/** A list as it is drawn first: without what is muted, if that is known by then. */
function firstDrawn(cards: Card[], request: HidingRequest | undefined): HiddenCards {
  return (request && hiding?.hideAtOnce(request)) ?? { cards, slugs: NONE, covered: NONE, isOpen: false };
}

/**
 * The cards of a list that the reader has not muted, and what says how many are hidden. As long as the array is the same,
 * the list is: what is shown of it all the same stays shown, and cards that were drawn do not vanish from the screen.
 */
export function useUnmuted(cards: Card[]): Unmuted {
  const mutes = useKeeper()?.all("mute");
  const { language } = useSite();
  const { pathname, search } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  const request = useMemo(
    () =>
      mutes && (hiding || mutes.size > 0)
        ? { cards, mutes, language, address: pathname + search }
        : undefined,
    [cards, mutes, language, pathname, search],
  );
  const [hidden, setHidden] = useState(() => firstDrawn(cards, request));
  if (hidden.cards !== cards) setHidden(firstDrawn(cards, request));
  useEffect(() => {
    if (!request) return undefined;
    const ending = new AbortController();
    void import("./hiding.tsx").then(
      (module) => {
        hiding = module;
        return module.hideInPlace(request, list.current, setHidden, ending.signal);
      },
      // The list is whole without it.
      () => undefined,
    );
    return () => ending.abort();
  }, [request]);
  return { list, shown: cards, ...(hidden.cards === cards && hiding?.viewOf(hidden, setHidden, language)) };
}
