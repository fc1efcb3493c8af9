export type Side = "bottom" | "top";

/** The side of the screen where a message does not lie over what has the focus. */
export function freeSide(tray: HTMLElement): Side {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || tray.contains(focused)) return "bottom";
  const { top, bottom } = focused.getBoundingClientRect();
  const isSeen = bottom > 0 && top < innerHeight;
  // What fills the screen is under it on either side.
  if (!isSeen || bottom - top > innerHeight / 2) return "bottom";
  // The button of the pinned lists may stand below it.
  return bottom > innerHeight - 3 * tray.offsetHeight ? "top" : "bottom";
}
