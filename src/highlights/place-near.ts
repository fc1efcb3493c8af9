/** Space to the edges of the screen. */
const EDGE = 8;

/** What something is to stand near: lines of text, or a button. */
export interface Neighbour {
  top: number;
  bottom: number;
  /** Where from left to right. */
  x: number;
  /** Which side of it is to be tried first. */
  prefers: "above" | "below";
  gap: number;
}

/** Puts an absolutely positioned element near something: beside it, not over it, where the screen has the room. */
export function placeNear(element: HTMLElement, { top, bottom, x, prefers, gap }: Neighbour): void {
  const { clientWidth: screenWidth, clientHeight: screenHeight } = document.documentElement;
  element.style.left = "0";
  element.style.top = "0";
  element.style.maxWidth = `${screenWidth - 2 * EDGE}px`;
  const own = element.getBoundingClientRect();
  const above = top - gap - own.height;
  const below = bottom + gap;
  const fitsAbove = above >= EDGE;
  const fitsBelow = below + own.height <= screenHeight - EDGE;
  const isAbove = prefers === "above" ? fitsAbove || !fitsBelow : fitsAbove && !fitsBelow;
  // Of a passage larger than the screen there is no beside.
  const lowest = Math.max(EDGE, screenHeight - EDGE - own.height);
  const y = fitsAbove || fitsBelow ? (isAbove ? above : below) : Math.min(Math.max(EDGE, below), lowest);
  const left = Math.max(EDGE, Math.min(x - own.width / 2, screenWidth - EDGE - own.width));
  element.style.left = `${left - own.left}px`;
  element.style.top = `${y - own.top}px`;
}
