import { useEffect, useRef, type RefObject } from "react";
import { focusHeading } from "../components/focus-heading.ts";

const ROW = "[data-row]";
const SCOPE = "ul, ol, section";

/** A list or section around what has the focus, and the place of its row there; without a row, -1. */
interface Place {
  scope: Element;
  index: number;
}

/**
 * Keeps the focus near where it was in an element with lists of rows: when what has it is gone, the row in its place gets
 * it, and without one the heading of the section that is left, or of the page.
 */
export function useFocusAfterRemoval(): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    if (element === null) return undefined;
    let focused: { target: Element; places: Place[] } | undefined;

    function remember({ target }: FocusEvent): void {
      if (target instanceof Element) focused = { target, places: placesOf(target) };
    }

    const observer = new MutationObserver(() => {
      if (focused === undefined || focused.target.isConnected) return;
      const { places } = focused;
      focused = undefined;
      if (document.activeElement !== document.body) return;
      const left = places.filter(({ scope }) => scope.isConnected);
      const next = left.map(rowOrHeading).find((found) => found !== undefined);
      if (next === undefined) return focusHeading();
      next.tabIndex = -1;
      next.focus();
    });
    element.addEventListener("focusin", remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", remember);
    };
  }, []);
  return around;
}

/** From the innermost on: what is within a row goes with it. */
function placesOf(target: Element): Place[] {
  const row = target.closest(ROW);
  const places: Place[] = [];
  let scope = (row?.parentElement ?? target).closest(SCOPE);
  while (scope !== null) {
    places.push({ scope, index: row === null ? -1 : [...scope.querySelectorAll(ROW)].indexOf(row) });
    scope = scope.parentElement?.closest(SCOPE) ?? null;
  }
  return places;
}

function rowOrHeading({ scope, index }: Place): HTMLElement | undefined {
  const rows = [...scope.querySelectorAll<HTMLElement>(ROW)];
  if (index >= 0 && rows.length > 0) return rows.at(Math.min(index, rows.length - 1));
  return scope.querySelector<HTMLElement>("h2") ?? undefined;
}
