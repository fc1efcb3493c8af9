import type { Fields } from "../keeping/kinds.ts";
import type { Anchor, Place } from "./anchor.ts";
import type { ArticleText } from "./article-text.ts";
import { anchorFinder } from "./find-anchor.ts";
import type { Highlight } from "./highlight-changes.ts";

/** A highlight of the article at hand, and where its text has it. */
export interface FoundHighlight {
  highlight: Highlight;
  /** Absent where the passage is no longer in the text. */
  found?: { place: Place; range: Range };
}

/** The highlights of an article, in the order of its text; those that are no longer in it at the end. */
export function findHighlights(
  all: ReadonlyMap<string, Fields<"highlight">>,
  address: string,
  article: ArticleText,
): FoundHighlight[] {
  const find = anchorFinder(article.text);
  return Array.from(all, ([id, fields]): Highlight => ({ ...fields, id }))
    .filter((highlight) => highlight.address === address)
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
    .map((highlight): FoundHighlight => {
      const place = find(anchorOf(highlight));
      const range = place && article.rangeOf(place);
      return place && range ? { highlight, found: { place, range } } : { highlight };
    })
    .toSorted((a, b) => startOf(a) - startOf(b));
}

function anchorOf({ exact = "", prefix = "", suffix = "", start = 0, end = 0, rival }: Highlight): Anchor {
  return { exact, prefix, suffix, start, end, rival };
}

function startOf({ found }: FoundHighlight): number {
  return found?.place.start ?? Infinity;
}

/** The boxes of a range's lines on the screen. */
export function linesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** The highlight that is drawn at a point of the screen; of several the shortest. */
export function highlightAt(all: readonly FoundHighlight[], x: number, y: number): Highlight | undefined {
  const there = all.filter(({ found }) => {
    if (found === undefined) return false;
    return linesOf(found.range).some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    );
  });
  const length = ({ found }: FoundHighlight) => (found ? found.place.end - found.place.start : Infinity);
  return there.toSorted((a, b) => length(a) - length(b)).at(0)?.highlight;
}
