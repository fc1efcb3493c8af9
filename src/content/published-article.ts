import * as v from "valibot";
import { articleSchema } from "./article.ts";
import { blockSchema } from "./block.ts";
import { cardSchema, topicTagSchema } from "./card.ts";

const { updated, authors, dateline, source, story, corrections } = articleSchema.entries;

const { slug, headline, lang, dir } = cardSchema.entries;
const neighbourSchema = v.object({ slug, headline, lang, dir });

/** An older article that another leads to, and why: it tells the same story, or has these topics too. */
export const relatedCardSchema = v.object({
  ...cardSchema.entries,
  because: v.object({ isSameStory: v.boolean(), topics: v.array(topicTagSchema) }),
});

/** One article as the archive serves it: its card, its body as blocks, and the cards around it, so that opening it is one request. */
export const publishedArticleSchema = v.object({
  ...cardSchema.entries,
  body: v.array(blockSchema),
  updated,
  authors,
  dateline,
  source,
  story,
  corrections,
  /** The next newer and the next older article of the archive. */
  newer: v.optional(neighbourSchema),
  older: v.optional(neighbourSchema),
  /** Older ones only, so that later articles do not change this file. */
  related: v.array(relatedCardSchema),
});

export type PublishedArticle = v.InferOutput<typeof publishedArticleSchema>;
export type RelatedCard = v.InferOutput<typeof relatedCardSchema>;
