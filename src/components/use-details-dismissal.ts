import type { RefObject } from "react";
import { useDismissal } from "./use-dismissal.ts";

/** Closes an open `details` by Escape, which gives the focus back to its summary, or by a press or the focus outside it. */
export function useDetailsDismissal(details: RefObject<HTMLDetailsElement | null>): void {
  useDismissal(details, (by) => {
    if (details.current?.open !== true) return;
    details.current.removeAttribute("open");
    if (by === "escape") details.current.querySelector("summary")?.focus();
  });
}
