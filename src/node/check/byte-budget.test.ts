import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

// Bytes on the wire with brotli. One kB is 1,000 bytes.
const SCRIPT_BUDGET = 95_000;
const ARTICLE_BUDGET = 14_000;
const FRONT_PAGE_BUDGET = 20_000;
const WORDS = 600;

const DIST = join(import.meta.dirname, "../../../dist");
const ASSETS = join(DIST, "assets");
// What the last build made: the published folder also keeps what pages of older editions ask for.
const BUILT = join(DIST, "../.broadsheet/app/assets");
const scripts = readdirSync(BUILT).filter((name) => name.endsWith(".js"));

function wireBytes(...path: string[]): number {
  return statSync(`${join(DIST, ...path)}.br`).size;
}

/** A script and every script it imports before it can run. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const code = readFileSync(join(ASSETS, name), "utf8");
  for (const [, imported = ""] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
    withImports(imported, found);
  return found;
}

/** All scripts that a page needs until it is interactive: the entry, the app, and the page's own. */
function scriptsOf(page: string): Set<string> {
  const found = new Set<string>();
  for (const start of ["start-", "app-", page]) {
    const [name, ...others] = scripts.filter((script) => script.startsWith(start));
    if (name === undefined || others.length > 0)
      throw new Error(`expected one script ${start}*, not ${scripts.join()}`);
    withImports(name, found);
  }
  return found;
}

/** The article whose number of words is nearest to a usual one. */
function usualArticle(): string {
  const articles = join(DIST, "archive/articles");
  const sizes = readdirSync(articles)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const { body } = JSON.parse(readFileSync(join(articles, name), "utf8"));
      return {
        slug: name.slice(0, -".json".length),
        distance: Math.abs(JSON.stringify(body).split(/\s+/).length - WORDS),
      };
    });
  return sizes.toSorted((a, b) => a.distance - b.distance)[0]?.slug ?? "";
}

describe("the bytes of a first view", () => {
  it.each(["article-page-", "front-page-", "topic-page-", "search-page-", "year-page-", "bookmarks-page-"])(
    "of scripts are within the budget on %s",
    (page) => {
      const bytes = [...scriptsOf(page)].reduce((sum, name) => sum + wireBytes("assets", name), 0);
      expect(bytes).toBeLessThanOrEqual(SCRIPT_BUDGET);
    },
  );

  it("of an article with its styles are within one first window of the network", () => {
    expect(wireBytes("articles", usualArticle(), "index.html")).toBeLessThanOrEqual(ARTICLE_BUDGET);
  });

  it("of the front page with its styles are within the budget", () => {
    expect(wireBytes("index.html")).toBeLessThanOrEqual(FRONT_PAGE_BUDGET);
  });
});
