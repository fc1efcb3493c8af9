import * as v from "valibot";
import { blockSchema, paragraphs } from "./block.ts";
import { dateSchema } from "./date-schema.ts";
import { languageSchema } from "./language.ts";
import { hasSize, NO_SIZE, pictureSchema } from "./picture.ts";
import { urlSchema } from "./text.ts";

const line = v.pipe(v.string(), v.trim(), v.nonEmpty("must not be empty"));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal"));

/** The body as an editor types it: paragraphs separated by blank lines, or a list of blocks. Comes out as blocks. */
const bodySchema = v.union(
  [
    v.pipe(v.string(), v.trim(), v.nonEmpty("must not be empty"), v.transform(paragraphs)),
    v.pipe(
      v.array(blockSchema),
      v.minLength(1, "must not be empty"),
      v.checkItems((block) => block.type !== "image" || hasSize(block), NO_SIZE),
    ),
  ],
  "must be text or a list of blocks",
);

export const correctionSchema = v.strictObject({ date: dateSchema, text: line });

/** An article as it stands in `data/articles/<slug>.json`. Headline, date, topics and body are what an editor must give. */
export const articleSchema = v.strictObject({
  /** Where an editor's tool finds the JSON Schema. */
  $schema: v.optional(v.string()),
  headline: line,
  date: dateSchema,
  topics: v.array(line, "must be a list of topics"),
  body: bodySchema,
  updated: v.optional(dateSchema),
  standfirst: v.optional(line),
  authors: v.optional(v.array(line), []),
  /** Where it was written: `Geneva`. */
  dateline: v.optional(line),
  image: v.optional(pictureSchema),
  lang: v.optional(languageSchema),
  dir: v.optional(v.picklist(["ltr", "rtl"])),
  source: v.optional(v.strictObject({ name: line, url: v.optional(urlSchema) })),
  story: v.optional(line),
  corrections: v.optional(v.array(correctionSchema), []),
  /** Earlier texts of the article, kept when an import replaced them. */
  revisions: v.optional(v.array(v.strictObject({ headline: line, body: v.string() })), []),
  /** The fields that a program wrote and an editor may want to better. */
  derived: v.optional(v.array(v.picklist(["headline"])), []),
  /**
   * Where an imported article came from: the file or address, what the item is called there, the hash of what was read, and
   * the hash of the article as it was written.
   */
  imported: v.optional(
    v.strictObject({
      file: line,
      id: v.optional(line),
      address: v.optional(line),
      source: hash,
      article: hash,
    }),
  ),
});

/** What an editor types. */
export type ArticleInput = v.InferInput<typeof articleSchema>;
/** What was read: defaults filled in, the body as blocks. */
export type Article = v.InferOutput<typeof articleSchema>;
