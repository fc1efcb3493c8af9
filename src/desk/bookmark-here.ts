/** The button that bookmarks the article of a list that the reader is on, else the page; `null` where there is none. */
export function bookmarkHere(): HTMLElement | null {
  const card = document.activeElement?.closest("article");
  // A list's buttons are compact, the page's own is not.
  const ofPage = "main [data-bookmark]:not([data-compact])";
  return card?.querySelector<HTMLElement>("[data-bookmark]") ?? document.querySelector<HTMLElement>(ofPage);
}
