import { COLOURS, type Colour, type Fields } from "../keeping/kinds.ts";
import { listPage, readPageNumber } from "../components/list-page.ts";
import { paths } from "../paths.ts";
import { fold } from "../words/fold.ts";
import type { Highlight } from "./highlight-changes.ts";

/** Which highlights a page shows, as its address says. */
export interface HighlightsView {
  /** Words that the quotation, the note or the article's title must have. */
  text: string;
  colour: Colour | undefined;
  /** From 1 on, the newest. */
  page: number;
}

/** The highlights of an article. */
export interface HighlightedPage {
  /** Empty where an import did not say. */
  address: string;
  highlights: Highlight[];
}

export function readHighlightsView(search: URLSearchParams): HighlightsView {
  return {
    text: search.get("q")?.trim() ?? "",
    colour: COLOURS.find((colour) => colour === search.get("colour")),
    page: readPageNumber(search),
  };
}

export function highlightsHref({ text, colour, page }: HighlightsView): string {
  const search = new URLSearchParams({
    ...(text !== "" && { q: text }),
    ...(colour && { colour }),
    ...(page > 1 && { page: String(page) }),
  });
  return search.size === 0 ? paths.highlights.href() : `${paths.highlights.href()}?${search}`;
}

/** The articles of a page of highlights, and how many there are of everything. A page that is not there is the last one. */
export function highlightsPage(
  all: ReadonlyMap<string, Fields<"highlight">>,
  { text, colour, page }: HighlightsView,
) {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const found = Array.from(all, ([id, fields]): Highlight => ({ ...fields, id })).filter((highlight) => {
    if (colour !== undefined && highlight.colour !== colour) return false;
    if (words.length === 0) return true;
    const said = fold([highlight.exact, highlight.note, highlight.title].join(" "));
    return words.every((word) => said.includes(word));
  });
  const ordered = groups(found.toSorted(byNewest)).flatMap(({ highlights }) => highlights);
  const { shown, ...numbers } = listPage(ordered, page);
  return { articles: groups(shown), total: found.length, ...numbers };
}

function byNewest(a: Highlight, b: Highlight): number {
  return Date.parse(b.madeAt ?? "1970-01-01") - Date.parse(a.madeAt ?? "1970-01-01");
}

/** By article, in the order that the first of each has; of imported ones without an address by title. */
function groups(highlights: Highlight[]): HighlightedPage[] {
  const byArticle = Map.groupBy(highlights, ({ address = "", title = "" }) => address || ` ${title}`);
  return [...byArticle.values()].map((own) => ({ address: own[0]?.address ?? "", highlights: own }));
}
