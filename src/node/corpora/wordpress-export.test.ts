import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Draft, Item } from "../import/draft.ts";
import { wordpressExport } from "../import/formats/wordpress-export.ts";
import { htmlLine } from "../import/html/read-html.ts";
import { readAs } from "../import/run/read-items.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";
import { tellFigure } from "./figure.ts";

const FOLDER = join(corporaFolder() ?? "", "wxr-theme-unit-test");
const FILE = join(FOLDER, "themeunittestdata.wordpress.xml");

/** What is known of an item of the export; not of all of them. */
interface Fact {
  type: string;
  status: string;
  title: string | null;
  slug: string | null;
  date_gmt: string;
  password: boolean;
  categories: string[];
  tags: string[];
}

function isPublished({ type, status, password }: Fact): boolean {
  return type === "post" && status === "publish" && !password;
}

describe.skipIf(!existsSync(FILE))(
  "a WordPress export (skipped where the corpora are not beside the project)",
  () => {
    const facts = existsSync(FILE) ? (readRecords(join(FOLDER, "facts.jsonl")) as Fact[]) : [];
    let items: Item[] = [];
    let drafts = new Map<string | undefined, Draft>();

    beforeAll(async () => {
      const source = { name: FILE, chunks: createReadStream(FILE) };
      for await (const item of readAs(wordpressExport, source, { columns: new Map() })) items.push(item);
      drafts = new Map(items.flatMap((item) => ("draft" in item ? [[item.draft.slug, item.draft]] : [])));
    });

    it("has its published posts imported, with headline, date, topics and a text", (context) => {
      const published = facts.filter(isPublished);
      const missing = published
        .filter(({ slug }) => !drafts.has(slug ?? undefined))
        .map(({ title }) => `${title}`);
      tellFigure(context, "published posts of a WordPress export: imported", 1, published.length, missing);
      for (const fact of published) {
        const draft = drafts.get(fact.slug ?? undefined);
        const topics = [...new Set([...fact.categories, ...fact.tags])].filter(
          (topic) => topic !== "Uncategorized",
        );
        expect(draft?.headline).toBe(fact.title === null ? undefined : htmlLine(fact.title));
        expect(draft?.date).toBe(`${fact.date_gmt.replace(" ", "T")}Z`);
        expect(new Set(draft?.topics)).toEqual(new Set(topics));
        expect(draft?.body.length).toBeGreaterThan(0);
      }
    });

    it("has nothing else imported, and says why", () => {
      const others = facts.filter((fact) => !isPublished(fact) && fact.slug !== null);
      const published = new Set(facts.filter(isPublished).map(({ slug }) => slug));
      for (const { slug } of others)
        if (!published.has(slug)) expect(drafts.has(slug ?? undefined)).toBe(false);
      const skips = items.flatMap((item) => ("skip" in item ? [item.skip] : []));
      expect(skips.filter(({ failed }) => failed)).toEqual([]);
      expect(skips.every(({ kind, reason }) => kind !== "" && reason !== "")).toBe(true);
    });
  },
);
