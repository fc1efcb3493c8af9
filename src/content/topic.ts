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
});

export const vocabularySchema = v.array(topicSchema);

export type Topic = v.InferOutput<typeof topicSchema>;
export type Vocabulary = Topic[];

/** A topic as a page shows it. */
export interface TopicTag {
  id: string;
  label: string;
}

/** A topic with the number of articles that have it. */
export interface TopicCount extends TopicTag {
  count: number;
}
