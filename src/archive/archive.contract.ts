import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anArticle, anEdition, testSite } from "../testing/articles.ts";
import { PAGE_SIZE, type Archive, type ArchiveQuery, type CardPage } from "./archive.ts";
import type { DatedArticle, Edition } from "./edition.ts";

const TOPICS = ["Russia", "Space", "Diplomacy", "Nuclear weapons", "Climate"];
const IDS = ["russia", "space", "diplomacy", "nuclear-weapons", "climate"];
const WORDS = ["moon", "treaty", "Café", "missile", "月面着陸", "القمر"];

const someArticles: fc.Arbitrary<DatedArticle[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 3 }),
      topics: fc.subarray(TOPICS),
      headline: fc.subarray(WORDS, { minLength: 1 }),
      body: fc.subarray(WORDS, { minLength: 1 }),
    }),
    { maxLength: 70 },
  )
  .map((entries) =>
    entries.map(({ day, month, topics, headline, body }, number) =>
      anArticle(`article-${number}`, {
        date: `2024-0${month}-${String(day).padStart(2, "0")}`,
        topics,
        headline: headline.join(" "),
        body: body.join(" "),
      }),
    ),
  );

const someQuery: fc.Arbitrary<ArchiveQuery> = fc.record(
  {
    with: fc.subarray(IDS, { maxLength: 2 }),
    without: fc.subarray(IDS, { maxLength: 2 }),
    text: fc
      .subarray(["moon", "trea", "cafe", "月面", "قمر", "RUSSIA"], { maxLength: 2 })
      .map((words) => words.join(" ")),
    from: fc.constantFrom("2024-01-10", "2024-02-01"),
    to: fc.constantFrom("2024-02-15", "2024-03-31"),
  },
  { requiredKeys: [] },
);

/** What a query finds, worked out from the articles themselves, oldest first. */
function expected(articles: DatedArticle[], query: ArchiveQuery): string[] {
  const words = (query.text ?? "").toLowerCase().split(" ").filter(Boolean);
  const found = articles.filter(({ article }) => {
    const ids = article.topics.map((topic) => topic.toLowerCase().replace(" ", "-"));
    const text = `${article.headline} ${article.topics.join(" ")} ${JSON.stringify(article.body)}`
      .toLowerCase()
      .replaceAll("é", "e");
    // Arabic is written with spaces, so قمر does not begin القمر.
    const hasWord = (word: string) =>
      word === "月面" ? text.includes(word) : text.split(/[^\p{L}]+/u).some((one) => one.startsWith(word));
    return (
      (query.with ?? []).every((id) => ids.includes(id)) &&
      !(query.without ?? []).some((id) => ids.includes(id)) &&
      (query.from === undefined || article.date >= query.from) &&
      (query.to === undefined || article.date <= query.to) &&
      words.every(hasWord)
    );
  });
  return found
    .toSorted((a, b) => (a.article.date + a.slug < b.article.date + b.slug ? -1 : 1))
    .map(({ slug }) => slug);
}

/** All slugs of a list, oldest first, read page by page as a reader turns them. */
async function everyPage(archive: Archive, query: ArchiveQuery): Promise<string[]> {
  const slugs: string[] = [];
  const newest = await archive.list(query);
  for (let page = 1; page <= (newest?.pages ?? 0); page++) {
    const list = await archive.list(query, page);
    slugs.push(...(list?.cards ?? []).map(({ slug }) => slug).toReversed());
  }
  return slugs;
}

function slugs(list: CardPage | undefined): string[] | undefined {
  return list?.cards.map(({ slug }) => slug);
}

/** What every reader of an archive must do, whatever it reads from. */
export function describeArchive(name: string, open: (edition: Edition) => Archive | Promise<Archive>): void {
  describe(`${name} as an archive`, () => {
    it("finds what a query asks for and nothing else, in order, over all pages", async () => {
      await fc.assert(
        fc.asyncProperty(someArticles, someQuery, async (articles, query) => {
          const archive = await open(anEdition(articles));
          const wanted = expected(articles, query);
          expect(await everyPage(archive, query)).toEqual(wanted);
          expect((await archive.list(query))?.total).toBe(wanted.length);
        }),
        { numRuns: 150 },
      );
    });

    it("shows the same articles on a numbered page when newer ones come", async () => {
      const older = Array.from({ length: 3 * PAGE_SIZE }, (_, n) =>
        anArticle(`old-${n}`, { date: "2023-01-01" }),
      );
      const before = await open(anEdition(older));
      const after = await open(anEdition([...older, anArticle("new", { date: "2024-01-01" })]));
      for (const page of [1, 2])
        expect(slugs(await after.list({}, page))).toEqual(slugs(await before.list({}, page)));
    });

    it("fills the newest page with what is left over, so that it is never nearly empty", async () => {
      const articles = Array.from({ length: PAGE_SIZE + 1 }, (_, n) => anArticle(`a-${n}`));
      const newest = await (await open(anEdition(articles))).list({});
      expect(newest).toMatchObject({ page: 1, pages: 1, total: PAGE_SIZE + 1 });
      expect(newest?.cards).toHaveLength(PAGE_SIZE + 1);
    });

    it("has no page beyond the last and none before the first", async () => {
      const archive = await open(anEdition([anArticle("one")]));
      for (const page of [0, 2, -1, 1.5, Number.NaN]) expect(await archive.list({}, page)).toBeUndefined();
    });

    it("gives an article by its slug with what stands around it", async () => {
      const archive = await open(
        anEdition([
          anArticle("first", { date: "2023-01-01", story: "Moon" }),
          anArticle("second", { date: "2023-01-02", topics: ["Space"], standfirst: "In short." }),
          anArticle("third", { date: "2023-01-03", topics: [], story: "Moon" }),
        ]),
      );
      expect(await archive.article("second")).toMatchObject({
        slug: "second",
        standfirst: "In short.",
        topics: [{ id: "space", label: "Space" }],
        body: [
          { type: "paragraph", text: "First paragraph." },
          { type: "paragraph", text: "Second paragraph." },
        ],
        older: { slug: "first" },
        newer: { slug: "third" },
        related: [],
      });
      expect((await archive.article("first"))?.related.map(({ slug }) => slug)).toEqual(["third"]);
      expect(await archive.article("fourth")).toBeUndefined();
    });

    it("counts topics and days", async () => {
      const archive = await open(
        anEdition([
          anArticle("a", { date: "2023-01-01", topics: ["Space", "Russia"] }),
          anArticle("b", { date: "2023-01-02", topics: ["Space"] }),
          anArticle("c", { date: "2023-01-02", topics: ["Climate"] }),
        ]),
      );
      expect(await archive.topics()).toEqual([
        { id: "space", label: "Space", count: 2 },
        { id: "climate", label: "Climate", count: 1 },
        { id: "russia", label: "Russia", count: 1 },
      ]);
      expect(await archive.topicsOf({ with: ["space"], without: ["climate"] })).toEqual([
        { id: "space", label: "Space", count: 2 },
        { id: "russia", label: "Russia", count: 1 },
      ]);
      expect(await archive.days()).toEqual([
        { day: "2023-01-02", count: 2 },
        { day: "2023-01-01", count: 1 },
      ]);
    });

    it("is empty where nothing was published", async () => {
      const archive = await open(anEdition([]));
      expect(archive.site).toEqual(testSite);
      expect(await archive.list({})).toEqual({ cards: [], page: 1, pages: 1, total: 0 });
      expect(await archive.topics()).toEqual([]);
      expect(await archive.days()).toEqual([]);
    });
  });
}
