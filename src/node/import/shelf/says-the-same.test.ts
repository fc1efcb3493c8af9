import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleInput } from "../../../content/article.ts";
import { openShelf } from "./article-shelf.ts";
import { sha256 } from "./short-hash.ts";

const SLUG = "2024-05-02-an-article-with-a-name-that-is-longer-than-an-import-would-have-made-it";
const article: ArticleInput = {
  headline: "By hand",
  date: "2024-05-02",
  topics: ["Space"],
  body: "One.\n\nTwo.",
};
let data = "";

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "broadsheet-same-"));
  mkdirSync(join(data, "articles"));
  writeFileSync(join(data, "articles", `${SLUG}.json`), JSON.stringify(article));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function receive(more: Partial<ArticleInput>): Promise<string> {
  const shelf = await openShelf(data);
  const coming = { ...article, ...more };
  const identity = { file: "export.jsonl", source: sha256(JSON.stringify(coming)), isDocument: false };
  const { kind } = await shelf.receive({ article: coming, identity, slug: SLUG });
  await shelf.close();
  return kind;
}

describe("an article that an editor wrote, exported and imported into its own folder", () => {
  it("is not there twice", async () => {
    const body = ["One.", "Two."].map((text) => ({ type: "paragraph" as const, text }));
    expect(await receive({ body, topics: ["Space", "Science"] })).toBe("unchanged");
    expect(readdirSync(join(data, "articles"))).toEqual([`${SLUG}.json`]);
  });

  it("is another one where it says something else", async () => {
    expect(await receive({ body: "Three." })).toBe("new");
    expect(readdirSync(join(data, "articles"))).toHaveLength(2);
  });
});
