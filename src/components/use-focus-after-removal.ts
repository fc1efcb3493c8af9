import { useEffect, useRef, type RefObject } from "react";
import { focusHeading } from "../components/focus-heading.ts";

const ROW = "[data-row]";

/**
 * Keeps the focus near where it was in an element with lists of rows: when what has it is gone, the row in its place gets
 * it, and without one the page's heading.
 */
export function useFocusAfterRemoval(): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    if (element === null) return undefined;
    let focused: { target: Element; list?: Element | null | undefined; index: number } | undefined;

    function remember({ target }: FocusEvent): void {
      if (!(target instanceof Element)) return;
      const row = target.closest(ROW);
      const list = row?.parentElement;
      focused = { target, list, index: row && list ? [...list.children].indexOf(row) : -1 };
    }

    const observer = new MutationObserver(() => {
      if (focused === undefined || focused.target.isConnected) return;
      const { list, index } = focused;
      focused = undefined;
      if (document.activeElement !== document.body) return;
      const rows = list?.isConnected === true ? list.children : [];
      const next = rows[Math.min(index, rows.length - 1)];
      if (next instanceof HTMLElement) next.focus();
      else focusHeading();
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
