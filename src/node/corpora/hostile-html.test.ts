import { readFileSync } from "node:fs";
import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { articleSchema, type ArticleInput } from "../../content/article.ts";
import type { Block } from "../../content/block.ts";
import { isDate } from "../../content/date.ts";
import { isSlug } from "../../content/slug.ts";
import { urlSchema } from "../../content/text.ts";
import { DataError } from "../data/problem.ts";
import { badName } from "../data/read-data.ts";
import { readHtml, safeAddress } from "../import/html/read-html.ts";
import type { BuiltApp } from "../publish/built-app.ts";
import { siteInFolder } from "../publish/testing/site-in-folder.ts";
import { HOSTILE, isThere } from "./hostile-texts.ts";
import { dangers } from "./dangers.ts";
import { partsOf } from "./page-parts.ts";
import { tellFigure } from "./figure.ts";

// Articles of nothing but hostile texts are published, and the pages read as a browser reads them: they must be made of what
// the pages of innocent articles are made of, and of nothing else.

const PATIENCE = 300_000;
const BASE = "https://attack.example/folder/page";
/** Texts an article, where a corpus has many. */
const MANY = 16;
/** A browser's tree and scripts in Node; it has no types. */
const UNTYPED_BROWSER: string = "jsdom";

type Files = Map<string, string>;

/** The app's own routes in the shell that its build begins from. */
async function realApp(): Promise<BuiltApp> {
  const { createRenderer } = await import(new URL("../../prerender.tsx", import.meta.url).href);
  const shell = readFileSync(new URL("../../../index.html", import.meta.url), "utf8");
  return { shell, styles: "body{}", assets: [], worker: "SHELL", createRenderer };
}

/** Publishes articles with these texts, and gives the published files that a browser or a feed reader parses. */
async function publishTexts(groups: string[][]): Promise<Files> {
  const site = siteInFolder();
  for (const [index, texts] of groups.entries()) site.write(`article-${index}`, articleOf(texts));
  await site.publish({ loadApp: realApp });
  const files = [...site.files()].filter(([name]) => /\.(?:html|xml)$/.test(name));
  site.clear();
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes, "latin1").toString()]));
}

/** Texts wherever an article can have one, an address wherever one is let in, and what comes of the texts as HTML. */
function articleOf(texts: string[]): Partial<ArticleInput> {
  const text = texts.join("\n");
  const line = text.trim() || "Nothing";
  const url = texts.map((one) => safeAddress(one, BASE)).find((one) => one !== undefined) ?? BASE;
  return {
    headline: line,
    topics: [line],
    authors: [line],
    standfirst: line,
    dateline: line,
    story: line,
    source: { name: line, url },
    image: { src: url, alt: text, width: 3, height: 2, caption: text },
    corrections: [{ date: "2023-11-18", text: line }],
    revisions: [{ headline: line, body: text }],
    body: [...texts.flatMap((one) => readHtml(one, BASE)), ...everyBlock(text, url)],
  };
}

function everyBlock(text: string, url: string): Block[] {
  const runs = [
    { text, href: url, strong: true },
    { text, emphasis: true, code: true, struck: true },
  ];
  return [
    { type: "paragraph", text: runs },
    { type: "heading", text, level: 2 },
    { type: "heading", text, level: 3 },
    { type: "quote", text: runs, cite: text, url },
    { type: "quote", text, cite: text },
    { type: "list", items: [text, runs] },
    { type: "list", items: [text], ordered: true },
    { type: "image", src: url, alt: text, width: 3, height: 2, caption: text },
    { type: "embed", provider: text, url, title: text, player: "https://player.example/" },
    { type: "divider" },
    { type: "code", text, language: text },
    { type: "table", head: [text], rows: [[text, runs]], caption: text },
  ];
}

function inGroups(texts: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, index) =>
    texts.slice(index * size, (index + 1) * size),
  );
}

function pagesOf(files: Files): [name: string, page: string][] {
  return [...files].filter(([name]) => name.endsWith(".html"));
}

describe("hostile texts stay texts in every page, feed and sitemap", () => {
  let innocent: ReadonlySet<string>;

  beforeAll(async () => {
    const words = Array.from({ length: 60 }, (_, index) => [`<p>Harbour ${index}</p>`]);
    const files = await publishTexts(words);
    innocent = new Set(pagesOf(files).flatMap(([, page]) => [...partsOf(page).drawn]));
  }, PATIENCE);

  for (const [name, read] of Object.entries(HOSTILE)) {
    test.skipIf(!isThere(name))(
      `those of ${name} (skipped where it is not beside the project)`,
      { timeout: PATIENCE },
      async (context) => {
        const texts = [...new Set(read())];
        const files = await publishTexts(inGroups(texts, texts.length > 200 ? MANY : 1));
        expect(pagesOf(files).length).toBeGreaterThan(texts.length / MANY);
        tellFigure(
          context,
          `hostile texts of ${name}: harmless when published`,
          1,
          texts.length,
          dangers(files, innocent),
        );
      },
    );
  }

  test("characters that are none", async () => {
    const files = await publishTexts([
      ["a\u0000b\u0001c\u001bd\u007fe"],
      ["a\ud800b"],
      ["\ufffe\uffff"],
      ["a\u2028b\u2029</script>"],
      ["\u202eabc"],
    ]);
    expect(dangers(files, innocent)).toEqual([]);
  });

  test.skipIf(!isThere("xss-dompurify"))("nothing runs when a browser opens the page", async () => {
    const texts = HOSTILE["xss-dompurify"]?.() ?? [];
    const page = (await publishTexts([texts])).get("articles/article-0/index.html") ?? "";
    const { JSDOM } = await import(UNTYPED_BROWSER);
    const alerts: unknown[] = [];
    const { window } = new JSDOM(page, {
      runScripts: "dangerously",
      beforeParse(opened: object) {
        for (const name of ["alert", "confirm", "prompt", "eval"])
          Reflect.set(opened, name, (said: unknown) => alerts.push(said));
      },
    });
    for (const element of window.document.querySelectorAll("*"))
      for (const type of ["click", "mouseover", "focus", "error", "load"])
        element.dispatchEvent(new window.Event(type));
    expect(alerts).toEqual([]);
    expect(window.document.body.textContent).toContain("alert(1)");
  });

  test("none is a date or a slug, and an article that has it is refused in words", () => {
    const there = Object.keys(HOSTILE).filter(isThere);
    const texts = ["<b>", "2023-11-17<b>", "../../etc", ...there.flatMap((name) => HOSTILE[name]?.() ?? [])];
    for (const text of texts.filter((one) => !isDate(one))) {
      const { issues } = v.safeParse(articleSchema, { headline: "H", topics: [], body: "B", date: text });
      expect(issues?.[0]?.message).toMatch(/^must be a day such as/);
    }
    for (const text of texts.filter(isSlug)) expect(text).toMatch(/^[a-z0-9-]+$/);
  });

  test("none is an address that leads elsewhere than it seems to", () => {
    const made = ["/\\attack.example", "/\t/attack.example", "//attack.example", "#\njavascript:1"];
    const texts = [
      ...made,
      ...Object.keys(HOSTILE)
        .filter(isThere)
        .flatMap((name) => HOSTILE[name]?.() ?? []),
    ];
    for (const text of texts.filter((one) => v.is(urlSchema, one))) {
      const url = URL.parse(text, "https://site.example/");
      expect(url?.protocol ?? "https:").toMatch(/^(?:https?|mailto):$/);
      if (/^[/#]/.test(text)) expect(url?.origin).toBe("https://site.example");
    }
    for (const text of made) expect(v.is(urlSchema, text)).toBe(false);
  });

  test("a file with a hostile name is never published", async () => {
    const site = siteInFolder();
    site.write("good");
    for (const slug of ["<img src=x onerror=alert(1)>", 'a"b', "..", "A"]) site.write(slug);
    const published = site.publish();
    await expect(published).rejects.toThrow(DataError);
    await expect(published).rejects.toThrow(badName("x").reason);
    site.clear();
  });
});
