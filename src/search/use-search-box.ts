import {
  type ComponentProps,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { NavigationType, useLocation, useNavigate, useNavigationType } from "react-router";
import { paths, readSearch, type SearchView } from "../paths.ts";

const PAUSE = 120;

interface SearchBox {
  box: ComponentProps<"input">;
  /** Looks for a text as it is, without waiting for more. */
  search: (text: string) => void;
}

/**
 * Has the search page follow what is typed into its box. Typing makes one entry of the browser's history, which Enter
 * settles; a newer text takes the place of one that is still looked for.
 */
export function useSearchBox({ text, order, isTyping = false }: SearchView & { text: string }): SearchBox {
  const navigate = useNavigate();
  const [typed, setTyped] = useState<{ text: string }>();
  const box = useBoxWith(text, setTyped);

  function goTo(next: string, view: SearchView): void {
    const address = paths.search.href(next, { ...(order !== undefined && { order }), ...view });
    const state = { keepsPlace: true, isFromBox: true };
    // The address may have an entry of what is typed already while the page is still drawn.
    const hasEntry = isTyping || readSearch(new URLSearchParams(window.location.search)).isTyping;
    void navigate(address, { replace: hasEntry || next === text, preventScrollReset: true, state });
  }

  const follow = useEffectEvent((text: string) => goTo(text, { isTyping: true }));
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => follow(typed.text), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  const take = (input: HTMLInputElement) => setTyped({ text: input.value });
  return {
    box: {
      ref: box,
      onInput: ({ nativeEvent, currentTarget }) => {
        // The letters of a Japanese or Chinese word on its way are no words yet.
        if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) take(currentTarget);
      },
      onCompositionEnd: ({ currentTarget }) => take(currentTarget),
    },
    search: (text) => {
      setTyped(undefined);
      goTo(text, {});
    },
  };
}

/** Gives a box that shows the text of an address, unless the address came from the box, where more may stand by now. */
function useBoxWith(
  text: string,
  setTyped: (typed: { text: string } | undefined) => void,
): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null);
  const { key, state } = useLocation();
  const isOwn = useNavigationType() !== NavigationType.Pop && state?.isFromBox === true;
  const last = useRef<string>(undefined);
  // Before anything else can be typed: what is typed later is heard by the box itself.
  useLayoutEffect(() => {
    const input = box.current;
    if (input === null || last.current === key) return;
    const isFirst = last.current === undefined;
    last.current = key;
    // What was typed before the app took over is looked for now.
    if (isFirst && input.value !== text) setTyped({ text: input.value });
    else if (!isFirst && !isOwn) {
      setTyped(undefined);
      input.value = text;
    }
  }, [key, text, isOwn, setTyped]);
  return box;
}
