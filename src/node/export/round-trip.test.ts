import * as v from "valibot";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleSchema, type ArticleInput } from "../../content/article.ts";
import type { Draft, Format } from "../import/draft.ts";
import { jsonLines } from "../import/formats/json-lines.ts";
import { markdown as markdownFormat } from "../import/formats/markdown.ts";
import { ninjs as ninjsFormat } from "../import/formats/ninjs.ts";
import { testSite } from "../../testing/articles.ts";
import { inPieces, noItems } from "../testing/in-pieces.ts";
import { LeftOut } from "./left-out.ts";
import { exportFormats } from "./formats.ts";

// What leaves comes in again as it was, as far as the format has a place for it.

const context = () => ({
  site: testSite,
  vocabulary: new Map(),
  publicFolder: "public",
  leftOut: new LeftOut(),
});

async function importedAgain(name: string, format: Format, input: ArticleInput): Promise<Draft | undefined> {
  const article = v.parse(articleSchema, input);
  const topics = article.topics.map((label, index) => ({ id: `topic-${index}`, label }));
  const leaving = { slug: "2024-05-01-a-slug", typed: { ...input }, article, topics };
  const exported = exportFormats.get(name);
  const text = exported?.file?.(leaving, context()).content ?? exported?.line?.(leaving, context()) ?? "";
  const source = { name: "articles", chunks: inPieces(Buffer.from(text)) };
  for await (const item of format.read(source, { columns: new Map(), readInner: noItems })) {
    if ("draft" in item) return item.draft;
    throw new Error(JSON.stringify(item));
  }
  return undefined;
}

/** A line as an editor types one. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom("*", "_", "`", "[x]", "<b>", "&amp;", "\\", "#", "1.", "- ", "|", "~~"),
      fc.lorem({ maxCount: 3 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(" ").replace(/\s+/g, " ").trim())
  .filter((line) => line !== "");

const text = fc.oneof(
  words,
  fc
    .tuple(words, words, words)
    .map(([before, marked, after]) => [
      `${before} `,
      { text: marked, strong: true as const },
      " ",
      { text: after, struck: true as const },
      " ",
      { text: marked, href: "https://a.example/b", emphasis: true as const },
      ` ${after}`,
    ]),
);

const block = fc.oneof(
  text.map((words) => ({ type: "paragraph" as const, text: words })),
  text.map((words) => ({ type: "heading" as const, text: words, level: 3 as const })),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((items) => ({ type: "list" as const, items })),
  words.map((line) => ({ type: "code" as const, text: line })),
  words.map((line) => ({ type: "quote" as const, text: line })),
  fc.tuple(words, words).map(([one, other]) => ({
    type: "quote" as const,
    text: `${one}\n\n${other}`,
    cite: "Bo Dahl, pilot",
  })),
  fc.tuple(words, words, words).map(([one, other, deep]) => ({
    type: "list" as const,
    items: [`${one}\n– ${other}\n\u20031. ${deep}`, one],
    ordered: true as const,
  })),
  fc
    .tuple(words, words)
    .map(([head, cell]) => ({ type: "table" as const, head: [head, "b"], rows: [[cell, "2"]] })),
  fc.constant({ type: "divider" as const }),
  fc.constant({ type: "image" as const, src: "https://a.example/p.jpg", alt: "A picture" }),
);

/** Without what others write for HTML: front matter is read as theirs is. */
const label = words.filter((line) => /^\p{L}[^&<>,;|#]*$/u.test(line));

const article = fc.record({
  headline: label,
  date: fc.constantFrom("2024-05-01", "2024-05-01T09:30:00+02:00"),
  topics: fc.uniqueArray(label, { maxLength: 3 }),
  body: fc
    .tuple(text, fc.array(block, { maxLength: 5 }))
    .map(([first, others]) => [{ type: "paragraph" as const, text: first }, ...others]),
});

describe("an article that left and comes in again", () => {
  it("is the same from JSON Lines, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(article, async (input) => {
        const draft = await importedAgain("jsonl", jsonLines, input);
        expect(draft).toMatchObject({ ...input, slug: "2024-05-01-a-slug" });
      }),
      { numRuns: 100 },
    );
  });

  it("says the same from Markdown, and has the same marks", async () => {
    await fc.assert(
      fc.asyncProperty(article, async (input) => {
        const draft = await importedAgain("markdown", markdownFormat, input);
        expect(draft?.headline).toBe(input.headline);
        expect(draft?.date).toBe(input.date);
        expect(draft?.topics ?? []).toEqual(input.topics);
        expect(draft?.body).toEqual(input.body);
      }),
      { numRuns: 100 },
    );
  });

  it("says the same from ninjs", async () => {
    await fc.assert(
      fc.asyncProperty(article, async (input) => {
        const draft = await importedAgain("ninjs", ninjsFormat, input);
        expect(draft?.headline).toBe(input.headline);
        expect(draft?.slug).toBe("2024-05-01-a-slug");
        expect(draft?.date).toBe(input.date);
        expect(draft?.updated).toBeUndefined();
        expect(draft?.topics).toEqual(input.topics);
        // Nothing is divided where one side is empty, so that lines across the page may go.
        const body = (blocks: unknown) =>
          Array.isArray(blocks) ? blocks.filter(({ type }) => type !== "divider") : blocks;
        expect(body(draft?.body)).toEqual(body(input.body));
      }),
      { numRuns: 50 },
    );
  });
});
