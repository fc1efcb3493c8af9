import * as v from "valibot";
import { articleSchema } from "./article.ts";
import { blockSchema } from "./block.ts";
import { cardSchema } from "./card.ts";

const { updated, authors, source, story, corrections } = articleSchema.entries;

const { slug, headline, lang, dir } = cardSchema.entries;
const neighbourSchema = v.object({ slug, headline, lang, dir });

/** One article as the archive serves it: its card, its body as blocks, and the cards around it, so that opening it is one request. */
export const publishedArticleSchema = v.object({
  ...cardSchema.entries,
  body: v.array(blockSchema),
  updated,
  authors,
  source,
  story,
  corrections,
  /** The next newer and the next older article of the archive. */
  newer: v.optional(neighbourSchema),
  older: v.optional(neighbourSchema),
  related: v.array(cardSchema),
});

export type PublishedArticle = v.InferOutput<typeof publishedArticleSchema>;
