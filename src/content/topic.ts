import * as v from "valibot";
import { slugSchema } from "./slug.ts";

const label = v.pipe(v.string(), v.trim(), v.nonEmpty("must not be empty"));

/** A term of the vocabulary in `data/topics.json`. Aliases are other words for it, which an import looks for in texts. */
export const topicSchema = v.strictObject({
  id: slugSchema,
  label,
  aliases: v.optional(v.array(label), []),
  labels: v.optional(v.record(v.string(), label), {}),
  broader: v.optional(slugSchema),
  code: v.optional(v.string()),
  /** Codes that its vocabulary has given up for this one; older sources still have them. */
  formerCodes: v.optional(v.array(v.string())),
  /** What it is, in a sentence; its words speak for it when an import looks for topics. Readers do not get it. */
  definition: v.optional(label),
});

/** Whom a vocabulary is by, as its licence asks to be said. */
export const attributionSchema = v.strictObject({
  text: label,
  url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//, "must begin with https://"))),
});

const topics = v.array(topicSchema);

/** `data/topics.json`: a list of topics, or that and whom they are by. */
export const vocabularySchema = v.union([
  v.pipe(
    topics,
    v.transform((list): VocabularyFile => ({ topics: list })),
  ),
  v.strictObject({ attribution: v.optional(attributionSchema), topics }),
]);

export type Topic = v.InferOutput<typeof topicSchema>;
export type Vocabulary = Topic[];
export type Attribution = v.InferOutput<typeof attributionSchema>;

export interface VocabularyFile {
  topics: Vocabulary;
  attribution?: Attribution | undefined;
}

/** A topic as a page shows it. */
export interface TopicTag {
  id: string;
  label: string;
}

/** A topic with the number of articles that have it. */
export interface TopicCount extends TopicTag {
  count: number;
}
