import { describe, expect, test } from "vitest";
import { blockText, type Block } from "../../../content/block.ts";
import { htmlLine, readHtml } from "./read-html.ts";

function textOf(blocks: Block[]): string {
  return blocks.map(blockText).join(" ");
}

test("a text without markup is one paragraph, with spaces as a browser shows them", () => {
  expect(readHtml("  One\n  and two.\n")).toEqual([{ type: "paragraph", text: "One and two." }]);
  expect(readHtml(" \n ")).toEqual([]);
});

test("the end of a line is no space in Chinese and Japanese", () => {
  expect(readHtml("<p>東京で\n 会議。\n明日</p><p>Two\nwords 東京\nTwo</p>")).toEqual([
    { type: "paragraph", text: "東京で会議。明日" },
    { type: "paragraph", text: "Two words 東京 Two" },
  ]);
});

test("a line that is kept open with a space ends a paragraph", () => {
  expect(readHtml("One<br>&nbsp;<br>two<br>\n<br/>three")).toEqual(
    ["One", "two", "three"].map((text) => ({ type: "paragraph", text })),
  );
});

test("a headline is one line of plain text", () => {
  expect(htmlLine(" Rain &amp; <b>wind</b>\n on <i>the</i> coast ")).toBe("Rain & wind on the coast");
  expect(htmlLine("<h1>Rain</h1><p>and<br>wind</p><img src='https://a.example/x.png' alt='A cloud'>")).toBe(
    "Rain and wind",
  );
  expect(htmlLine("<script>alert(1)</script>")).toBe("");
  expect(htmlLine("Plain \u202Ereversed\u0000 line")).toBe("Plain reversed line");
});

test("without an address, relative links are dropped and their text stays, and so does what is said of pictures", () => {
  expect(
    readHtml('<p>See <a href="/more">more</a><img src="x.png" alt="A ship"> now<img src="y.png"></p>'),
  ).toEqual([
    { type: "paragraph", text: "See more now" },
    { type: "paragraph", text: "A ship" },
  ]);
  expect(htmlLine('<img src="x.png" alt="A ship"> Title')).toBe("Title");
});

test("what an XML file calls by numbers of Windows-1252 is what was meant", () => {
  expect(readHtml("\u0093Quoted\u0094 \u0096 once")).toEqual([
    { type: "paragraph", text: "“Quoted” – once" },
  ]);
});

test("what is after something unclosed is not lost", () => {
  for (const html of ["<frameset>Text", "<table>Text", "<noscript><!--</noscript>Text", "<li>Text"])
    expect(textOf(readHtml(html))).toContain("Text");
});

describe("HTML that is made to be too much", () => {
  const many = Array.from({ length: 500 }, (_, index) => `<b id=${index}>`).join("");
  test.each([
    ["100,000 elements in each other", `${"<div>".repeat(100_000)}Text${"</div>".repeat(100_000)}`],
    ["tables in each other", `${"<table><tr><td>".repeat(10_000)}Text`],
    ["lists in each other", `${"<ul><li>".repeat(10_000)}Text`],
    ["quotations in each other", `${"<blockquote><p>".repeat(10_000)}Text`],
    ["more elements than a tree may have", `${"<p>".repeat(160_000)}Text<script>x</script>`],
    ["marks that are opened again in each paragraph", `<p>${many}${"<p>x".repeat(500)}Text`],
    [
      "a cell over millions of others",
      `<table><tr><td>${"<tr><td colspan=1000 rowspan=65534>Text".repeat(3000)}`,
    ],
    [
      "one long link in very many pieces",
      `<a href="/${"a".repeat(4000)}">${"<b>x</b>y".repeat(20_000)}Text</a>`,
    ],
    ["a megabyte of spaces", `<p>${" ".repeat(1_000_000)}Text`],
    ["a megabyte of commas", `<img srcset="${",a ".repeat(300_000)}">Text`],
    ["a megabyte of open tags", `Text${"<".repeat(1_000_000)}`],
  ])("%s lose no text and write no more than a few times as much", (_, html) => {
    const blocks = readHtml(html, "https://news.example/");
    expect(textOf(blocks)).toContain("Text");
    expect(JSON.stringify(blocks).length).toBeLessThan(10 * html.length + 1000);
  });
});
