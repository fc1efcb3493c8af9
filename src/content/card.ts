import * as v from "valibot";
import { dateSchema } from "./date-schema.ts";
import { pictureSchema } from "./picture.ts";

export const topicTagSchema = v.object({ id: v.string(), label: v.string() });

/** The summary of an article that a list shows. `day` is its calendar day in the site's time zone. */
export const cardSchema = v.object({
  slug: v.string(),
  headline: v.string(),
  standfirst: v.optional(v.string()),
  date: dateSchema,
  day: v.string(),
  topics: v.array(topicTagSchema),
  lang: v.optional(v.string()),
  dir: v.optional(v.picklist(["ltr", "rtl"])),
  image: v.optional(pictureSchema),
  minutes: v.number(),
});

export type Card = v.InferOutput<typeof cardSchema>;
