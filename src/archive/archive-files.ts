import * as v from "valibot";
import { cardSchema } from "../content/card.ts";
import type { Edition } from "./edition.ts";

/** `archive/index.json`: the one file that changes in place. The names of the others carry a hash of their content. */
export const indexSchema = v.object({
  version: v.literal(1),
  cards: v.string(),
  texts: v.string(),
});

/** All cards, newest first. */
export const cardsSchema = v.array(cardSchema);

/** The search text of each card, in the order of the cards. */
export const textsSchema = v.array(v.string());

export function articlePath(slug: string): string {
  return `articles/${slug}.json`;
}

export const INDEX_PATH = "index.json";

/**
 * The files of an archive by their path under `archive/`, the index last, so that it never names a file that is not
 * there yet. `hash` names a content in twelve or so characters.
 */
export function* archiveFiles(
  edition: Edition,
  hash: (content: string) => string,
): Generator<[path: string, content: string]> {
  for (const article of edition.articles) yield [articlePath(article.slug), JSON.stringify(article)];
  const cards = JSON.stringify(edition.cards);
  const texts = JSON.stringify(edition.texts);
  const index: v.InferOutput<typeof indexSchema> = {
    version: 1,
    cards: `cards-${hash(cards)}.json`,
    texts: `texts-${hash(texts)}.json`,
  };
  yield [index.cards, cards];
  yield [index.texts, texts];
  yield [INDEX_PATH, JSON.stringify(index)];
}
