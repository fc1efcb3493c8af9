import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, type TestContext } from "vitest";
import { isSlug } from "../../content/slug.ts";
import { articleSlug, keptSlug } from "../import/shelf/article-slug.ts";
import { openShelf } from "../import/shelf/article-shelf.ts";
import { sha256 } from "../import/shelf/short-hash.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";
import { tellFigure } from "./figure.ts";

const LONGEST = 64;
const DATE = "2023-11-17";

function fileOf(path: string): string {
  return join(corporaFolder() ?? "", path);
}

function read<T>(path: string): T[] {
  return existsSync(fileOf(path)) ? (readRecords(fileOf(path)) as T[]) : [];
}

/** The slugs that an import gives to these headlines, one after the other. */
async function slugsOf(headlines: string[]): Promise<string[]> {
  const shelf = await openShelf("nowhere", { dryRun: true });
  const slugs: string[] = [];
  for (const [number, headline] of headlines.entries()) {
    const article = { headline, date: DATE, topics: [], body: `Text ${number}.` };
    const identity = {
      file: "corpus.jsonl",
      source: sha256(`${number}`),
      id: `${number}`,
      isDocument: false,
    };
    slugs.push((await shelf.receive({ article, identity })).slug);
  }
  await shelf.close();
  return slugs;
}

/** Unique, such as can stand in an address, the same when made again and when made of itself. */
async function tellSlugs(context: TestContext, what: string, headlines: string[]): Promise<void> {
  const slugs = await slugsOf(headlines);
  const again = await slugsOf(headlines);
  const wrong = slugs.filter(
    (slug, index) =>
      !isSlug(slug) ||
      slug.length > LONGEST ||
      keptSlug(slug) !== slug ||
      slugs.indexOf(slug) !== index ||
      again[index] !== slug,
  );
  tellFigure(context, `${what}: slugs`, 1, headlines.length, wrong);
}

describe.skipIf(!existsSync(fileOf("strings-blns/blns.jsonl")))(
  "the naughty strings as headlines (skipped where the corpora are not beside the project)",
  () => {
    const strings = read<{ string: string }>("strings-blns/blns.jsonl").map(({ string }) => string);

    it("have unique slugs that can stand in an address, also when each comes twice", async (context) => {
      await tellSlugs(context, "naughty strings", [...strings, ...strings]);
    });

    it("have one each alone", () => {
      expect(strings.filter((string) => !isSlug(articleSlug(DATE, string)))).toEqual([]);
      expect(strings.filter((string) => !isSlug(keptSlug(string) ?? "none"))).toEqual([]);
    });
  },
);

describe.skipIf(!existsSync(fileOf("articles-small/articles.jsonl")))(
  "the headlines of articles in many languages (skipped where the corpora are not beside the project)",
  () => {
    it("have unique slugs that can stand in an address", async (context) => {
      const articles = read<{ headline?: string; title?: string }>("articles-small/articles.jsonl");
      const headlines = articles.flatMap(({ headline, title }) => headline ?? title ?? []);
      await tellSlugs(context, "headlines in many languages", headlines);
    });
  },
);

interface Vector {
  input: string;
  slug: string;
  option?: string;
  source: string;
}

describe.skipIf(!existsSync(fileOf("slugs/vectors.jsonl")))(
  "titles and the slugs that Django, Rails and WordPress give them (skipped where the corpora are not beside the project)",
  () => {
    // Others keep underscores and other scripts, and do not spell out what has no letter.
    const plain = (slug: string) =>
      slug.toLowerCase().replaceAll("_", "-").replace(/-+/g, "-").replace(/^-|-$/g, "");

    it("are mostly the same here", () => {
      const vectors = read<Vector>("slugs/vectors.jsonl").filter(({ slug }) => /^[\w-]+$/.test(slug));
      const same = vectors.filter(({ input, slug }) => keptSlug(input) === plain(slug));
      expect(same.length / vectors.length).toBeGreaterThan(0.8);
    });
  },
);
