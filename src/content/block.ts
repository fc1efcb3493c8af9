import * as v from "valibot";
import { pictureEntries } from "./picture.ts";
import { plainText, textSchema, urlSchema } from "./text.ts";

/** One block of an article's body. The list is closed: a new kind is a new member here and a new case where it is drawn. */
export const blockSchema = v.variant("type", [
  v.strictObject({ type: v.literal("paragraph"), text: textSchema }),
  v.strictObject({ type: v.literal("heading"), text: textSchema, level: v.optional(v.picklist([2, 3])) }),
  v.strictObject({
    type: v.literal("quote"),
    text: textSchema,
    cite: v.optional(v.string()),
    url: v.optional(urlSchema),
  }),
  v.strictObject({ type: v.literal("list"), items: v.array(textSchema), ordered: v.optional(v.boolean()) }),
  v.strictObject({ type: v.literal("image"), ...pictureEntries }),
  v.strictObject({
    type: v.literal("embed"),
    provider: v.string(),
    url: urlSchema,
    title: v.optional(v.string()),
    /** What is shown in the page when a reader asks for it, where the provider has such a thing. */
    player: v.optional(v.pipe(v.string(), v.regex(/^https:\/\//, "must begin with https://"))),
  }),
  v.strictObject({ type: v.literal("divider") }),
  v.strictObject({ type: v.literal("code"), text: v.string(), language: v.optional(v.string()) }),
  v.strictObject({
    type: v.literal("table"),
    head: v.array(textSchema),
    rows: v.array(v.array(textSchema)),
    caption: v.optional(v.string()),
  }),
]);

export type Block = v.InferOutput<typeof blockSchema>;

/** What a program wraps lines at, and how short a line can be before a long word. */
const WRAPPED = { narrowest: 40, widest: 120, shortest: 0.6 };

/**
 * Paragraph blocks of a plain body: blank lines separate paragraphs. Lines that a program wrapped become one; other breaks,
 * as of a poem, stay.
 */
export function paragraphs(body: string): Block[] {
  return body
    .split(/\r?\n[^\S\n]*\r?\n\s*/)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ type: "paragraph", text: text.includes("\n") ? unwrap(text) : text }));
}

function unwrap(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const widths = lines.slice(0, -1).map((line) => line.length);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const isWrapped =
    widest >= WRAPPED.narrowest &&
    widest <= WRAPPED.widest &&
    widths.every((width) => width >= widest * WRAPPED.shortest);
  return lines.join(isWrapped ? " " : "\n");
}

/** Every word a reader can read in a block, without marks. */
export function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "code":
      return plainText(block.text);
    case "quote":
      return join([plainText(block.text), block.cite]);
    case "list":
      return join(block.items.map(plainText));
    case "image":
      return join([block.alt, block.caption]);
    case "embed":
      return join([block.title, block.provider]);
    case "table":
      return join([block.caption, ...[block.head, ...block.rows].flat().map(plainText)]);
    case "divider":
      return "";
  }
}

function join(parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}
