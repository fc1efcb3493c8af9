import type { Archive } from "../archive/archive.ts";
import type { Card } from "../content/card.ts";
import { EVERYTHING } from "../query/query.ts";
import { loadStemmers } from "../words/stemmer.ts";
import { mutedBy } from "./muting.ts";
import type { Subject } from "./subject.ts";

/** How many of the newest articles a preview looks at. */
export const PREVIEWED = 100;

export interface MutePreviewed {
  hidden: Card[];
  /** Among so many of the newest articles. */
  of: number;
}

/** What muting something hides of the newest articles, by the very rule that lists hide by. */
export async function previewMute(archive: Archive, subject: Subject): Promise<MutePreviewed> {
  const { language } = archive.site;
  const newest = await newestCards(archive);
  const stemmerOf = await loadStemmers(newest.map(({ lang = language }) => lang));
  return { hidden: newest.filter(mutedBy([subject], { stemmerOf, language })), of: newest.length };
}

async function newestCards(archive: Archive): Promise<Card[]> {
  const cards: Card[] = [];
  let list = await archive.list({ query: EVERYTHING });
  while (list !== undefined) {
    cards.push(...list.cards);
    const page = (list.pages?.page ?? 1) - 1;
    if (cards.length >= PREVIEWED || page < 1) break;
    list = await archive.list({ query: EVERYTHING, page });
  }
  return cards.slice(0, PREVIEWED);
}
