import { describe, expect, it } from "vitest";
import type { Item } from "../draft.ts";
import { htmlPage } from "./html-page.ts";
import { inPieces, noItems } from "../../testing/in-pieces.ts";

const HEAD = "<!doctype html><html><head><meta name=date content=2023-11-17></head><body>";
const SOURCE = { name: "page.html", chunks: inPieces(Buffer.from("")) };

async function itemsOf(page: string): Promise<Item[]> {
  const options = { columns: new Map(), readInner: noItems };
  const items: Item[] = [];
  for await (const item of htmlPage.read({ name: "page.html", chunks: inPieces(Buffer.from(page)) }, options))
    items.push(item);
  return items;
}

describe("a page", () => {
  it.each([
    "<!DOCTYPE html><title>A</title>",
    '\n<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html>',
    "<!-- saved from the web --><!-- twice -->\n<HTML lang=en>",
  ])("is recognised by %j", (start) => expect(htmlPage.recognises?.(start, SOURCE)).toBe(true));

  it.each([
    '<?xml version="1.0"?><rss version="2.0"><channel><description>&lt;html&gt;</description>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><content type="html">',
    "A text about <html>",
    "<!-- never ends",
    "<!doctype nitf><nitf>",
  ])("is not %j", (start) => expect(htmlPage.recognises?.(start, SOURCE)).toBe(false));

  it.each([
    ["100,000 elements in each other", "<div>".repeat(100_000)],
    ["100,000 lines of text in each other", "<span>words, ".repeat(100_000)],
    ["nothing but the beginnings of marks", "<".repeat(300_000)],
    ["comments that never end", "<!--".repeat(100_000)],
    ["spaces in JSON", `<script type="application/ld+json">[${" ".repeat(300_000)}x</script><p>Text`],
    [
      "lists of JSON in each other",
      `<script type="application/ld+json">${"[".repeat(100_000)}</script><p>Text`,
    ],
    ["a date after the other", "<time>".repeat(50_000)],
    [
      "an element that says very many things of itself",
      `<p itemprop="${"a ".repeat(250_000)}" content="${"b ".repeat(250_000)}">Text`,
    ],
    ["tables in tables", "<table><tr><td>a".repeat(5000)],
  ])("of %s is read to its end", { timeout: 20_000 }, async (_what, body) => {
    expect(await itemsOf(HEAD + body)).toHaveLength(1);
  });

  it("is read without the lines that lead to others, but with those that somebody says", async () => {
    const lines = [
      "One.",
      "Read also: The mill burns",
      "Tags: I use none of them.",
      "Tag: Freitag",
      "Tags: mill",
    ];
    const [item] = await itemsOf(`${HEAD}${lines.map((line) => `<p>${line}</p>`).join("")}`);
    const body = ["One.", "Tags: I use none of them.", "Tag: Freitag"].map((text) => ({
      type: "paragraph",
      text,
    }));
    expect(item).toMatchObject({ draft: { body } });
  });

  it("cannot change what objects are by its JSON", async () => {
    const data = '{"@type":"NewsArticle","headline":"A","__proto__":{"@type":"x","hacked":"yes"}}';
    const [item] = await itemsOf(`${HEAD}<script type="application/ld+json">${data}</script><p>Text`);
    expect(item).toMatchObject({ draft: { headline: "A", body: [{ type: "paragraph", text: "Text" }] } });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
