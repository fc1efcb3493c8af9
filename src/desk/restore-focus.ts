import { useEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import { followedLinks } from "./followed-links.ts";

const PATIENCE = 3000;
const PAUSE = 100;
/** Signs that the reader has moved on. */
const SIGNS = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

/**
 * Gives the link that was followed from a page the focus again when the reader comes back to it in the history. Lists may
 * be drawn late: it is looked for until it is there, or the reader does something else.
 */
export function useFocusRestored(): void {
  const { key, pathname, search } = useLocation();
  const type = useNavigationType();
  const entry = `${key} ${pathname}${search}`;
  const last = useRef<string>(undefined);

  useEffect(() => {
    const note = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link !== null) followedLinks.note(entry, link);
    };
    // Before the app follows the link: then the page is gone.
    document.addEventListener("click", note, { capture: true });
    return () => document.removeEventListener("click", note, { capture: true });
  }, [entry]);

  useEffect(() => {
    const isFirst = last.current === undefined;
    if (last.current === entry) return undefined;
    last.current = entry;
    const isBack = isFirst ? cameBack() : type === NavigationType.Pop;
    return isBack ? restoreFocus(entry) : undefined;
  }, [entry, type]);
}

/** True where the browser has loaded the page anew because the reader went back or forward to it. */
function cameBack(): boolean {
  return performance.getEntriesByType?.("navigation").some(isBackForward) ?? false;
}

function isBackForward(entry: PerformanceEntry): boolean {
  return entry instanceof PerformanceNavigationTiming && entry.type === "back_forward";
}

function restoreFocus(entry: string): () => void {
  const stop = new AbortController();
  const deadline = Date.now() + PATIENCE;
  let timer: ReturnType<typeof setTimeout>;

  function look(): void {
    if (stop.signal.aborted || !isFocusFree()) return;
    const link = followedLinks.find(entry);
    if (link !== undefined) link.focus({ preventScroll: true });
    else if (Date.now() < deadline) timer = setTimeout(look, PAUSE);
  }

  for (const sign of SIGNS)
    addEventListener(sign, () => stop.abort(), { signal: stop.signal, capture: true, passive: true });
  // After the heading has got it, which every new page gives it.
  timer = setTimeout(look);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

/** True as long as the focus is where a new page puts it. */
function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement.matches("body, main, h1");
}
