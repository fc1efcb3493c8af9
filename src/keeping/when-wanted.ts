import { whenIdle } from "../search/when-idle.ts";
import { localEvidence } from "./evidence.ts";

const FIRST_MOVES = ["pointerdown", "pointermove", "keydown", "scroll"];
/** A reader who does nothing has read for so long, in milliseconds. */
const WHILE = 4000;

/**
 * Opens what a reader keeps as soon as the page is theirs; for one who has kept nothing yet, when they first move or have
 * read for a while: their page needs none of it.
 */
export function whenWanted(open: () => void): void {
  if (localEvidence.exists()) {
    whenIdle(open);
    return;
  }
  const waiting = new AbortController();
  const timer = setTimeout(openNow, WHILE);
  function openNow(): void {
    clearTimeout(timer);
    waiting.abort();
    whenIdle(open);
  }
  for (const move of FIRST_MOVES) addEventListener(move, openNow, { signal: waiting.signal, passive: true });
}
