import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockText } from "../content/block.ts";
import { anArticle, anEdition, testSite } from "../testing/articles.ts";
import type { History } from "../testing/published-files.ts";
import { EVERYTHING, topicQuery, type Query } from "../query/query.ts";
import { PAGE_SIZE, TOPICS_PAGE_SIZE, type Archive, type List, type ListRequest } from "./archive.ts";
import type { DatedArticle, Edition } from "./edition.ts";

const TOPICS = ["Russia", "Space", "Diplomacy", "Nuclear weapons", "Climate"];
const IDS = ["russia", "space", "diplomacy", "nuclear-weapons", "climate"];
const WORDS = [
  "moon",
  "moons",
  "treaty",
  "treaties",
  "Café",
  "missile",
  "missing",
  "月面着陸",
  "القمر",
  "lune",
];
const LANGUAGES = ["en", "fr", "ja"] as const;

const someArticles: fc.Arbitrary<DatedArticle[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 3 }),
      topics: fc.subarray(TOPICS),
      headline: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
      body: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
      lang: fc.constantFrom(...LANGUAGES),
      story: fc.option(fc.constantFrom("Moon race", "Summit"), { nil: undefined }),
    }),
    { maxLength: 90 },
  )
  .map((entries) =>
    entries.map(({ day, month, topics, headline, body, lang, story }, number) =>
      anArticle(`article-${number}`, {
        date: `2024-0${month}-${String(day).padStart(2, "0")}`,
        topics,
        headline: headline.join(" "),
        body: body.join(" "),
        lang,
        ...(story !== undefined && { story }),
      }),
    ),
  );

/** What a part of a query finds, said of the article itself: an oracle that knows nothing of terms and segments. */
interface Part {
  query: Query;
  holds: (article: DatedArticle["article"]) => boolean;
}

const textOf = ({ headline, topics, body }: DatedArticle["article"]) =>
  [headline, ...topics, ...body.map(blockText)]
    .map((part) => ` ${part.toLowerCase().replaceAll("é", "e")} `)
    .join("|");
const headlineOf = ({ headline }: DatedArticle["article"]) =>
  ` ${headline.toLowerCase().replaceAll("é", "e")} `;

function words(text: string, found: RegExp, options: { quoted?: boolean; within?: "headline" } = {}): Part {
  const { quoted = false, within } = options;
  return {
    query: { kind: "words", text, quoted, ...(within !== undefined && { within }) },
    holds: (article) => found.test(within === undefined ? textOf(article) : headlineOf(article)),
  };
}

const somePart: fc.Arbitrary<Part> = fc.oneof(
  fc.constantFrom(
    // Words that have no other forms among those above: their forms are another test's.
    words("cafe", /(?<= )cafe(?= )/),
    words("missile", /(?<= )missile(?= )/),
    words("cafe missile", /(?<= )cafe missile(?= )/, { quoted: true }),
    words("cafe lune", /(?<= )cafe lune(?= )/, { quoted: true }),
    words("lune", /(?<= )lune(?= )/, { within: "headline" }),
    words("月面", /月面/),
    words("面着陸", /面着陸/),
    words("陸", /陸/),
    words("着陸月", /着陸月/),
    words("القمر", /القمر/),
    words("volcano", /volcano/),
    words("!!", /(?:)/),
  ),
  fc.constant<Part>({
    query: { kind: "words", text: "miss", quoted: false, typing: true },
    holds: (article) => / (?:missile|missing)/.test(textOf(article)),
  }),
  fc.constantFrom(...IDS, "unknown").map((id): Part => ({
    query: topicQuery(id),
    holds: ({ topics }) => topics.some((topic) => topic.toLowerCase().replace(" ", "-") === id),
  })),
  fc.constantFrom(...LANGUAGES).map((language): Part => ({
    query: { kind: "language", language },
    holds: ({ lang }) => lang === language,
  })),
  fc.constantFrom("Moon race", "Summit").map((name): Part => ({
    query: { kind: "story", name },
    holds: ({ story }) => story === name,
  })),
  fc
    .record(
      {
        from: fc.constantFrom("2023-01-01", "2024-01-10", "2024-02-01", "2024-03-28"),
        to: fc.constantFrom("2024-01-05", "2024-02-15", "2024-03-31"),
      },
      { requiredKeys: [] },
    )
    .map((dates): Part => ({
      query: { kind: "dates", ...dates },
      holds: ({ date }) => date >= (dates.from ?? "") && date <= (dates.to ?? "9999"),
    })),
);

const { query: someQuery } = fc.letrec<{ query: Part }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    somePart,
    fc.array(tie("query"), { maxLength: 3 }).map((of): Part => ({
      query: { kind: "all", of: of.map(({ query }) => query) },
      holds: (article) => of.every(({ holds }) => holds(article)),
    })),
    fc.array(tie("query"), { minLength: 1, maxLength: 3 }).map((of): Part => ({
      query: { kind: "any", of: of.map(({ query }) => query) },
      holds: (article) => of.some(({ holds }) => holds(article)),
    })),
    tie("query").map((of): Part => ({
      query: { kind: "not", of: of.query },
      holds: (article) => !of.holds(article),
    })),
  ),
}));

/** What happened to an archive before it was read: how it was divided, what came late, what went. */
const someHistory = fc.record({
  sealed: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
  runSize: fc.integer({ min: 1, max: 40 }),
  late: fc.subarray(Array.from({ length: 90 }, (_, number) => number)).map((numbers) => numbers.slice(0, 8)),
  gone: fc.array(fc.record({ day: fc.integer({ min: 1, max: 28 }), topics: fc.subarray(TOPICS) }), {
    maxLength: 6,
  }),
});

type SomeHistory = typeof someHistory extends fc.Arbitrary<infer T> ? T : never;

function historyOf({ sealed, runSize, late, gone }: SomeHistory, articles: DatedArticle[]): History {
  const removed = anEdition(
    gone.map(({ day, topics }, number) =>
      anArticle(`gone-${number}`, {
        date: `2024-02-${String(day).padStart(2, "0")}`,
        topics,
        headline: "moon treaty missile",
      }),
    ),
  ).articles;
  const lateSlugs = new Set(late.map((number) => `article-${number}`));
  const main = articles.length - articles.filter(({ slug }) => lateSlugs.has(slug)).length + removed.length;
  let first = 0;
  const ranges = sealed.flatMap((size) => {
    if (first + size > main) return [];
    first += size;
    return [{ first: first - size, size }];
  });
  return { sealed: ranges, runSize, removed, late: lateSlugs };
}

/** All slugs of a list, newest first, read page by page as a reader turns them. */
async function everyPage(archive: Archive, request: ListRequest): Promise<string[]> {
  const slugs: string[] = [];
  for (
    let list = await archive.list(request);
    list !== undefined;
    list = await nextPage(archive, request, list)
  )
    slugs.push(...slugsOf(list));
  return slugs;
}

async function nextPage(archive: Archive, request: ListRequest, { pages, older }: List) {
  if (older !== undefined) return archive.list({ ...request, from: older });
  return pages !== undefined && pages.page > 1
    ? archive.list({ ...request, page: pages.page - 1 })
    : undefined;
}

function slugsOf(list: List | undefined): string[] {
  return list?.cards.map(({ slug }) => slug) ?? [];
}

function expected(articles: DatedArticle[], { holds }: Part): string[] {
  return articles
    .filter(({ article }) => holds(article))
    .toSorted((a, b) => (a.article.date + a.slug < b.article.date + b.slug ? 1 : -1))
    .map(({ slug }) => slug);
}

/** What every reader of an archive must do, whatever it reads from. */
export function describeArchive(
  name: string,
  open: (edition: Edition, history?: History) => Archive | Promise<Archive>,
): void {
  describe(`${name} as an archive`, () => {
    it("finds what a query asks for and nothing else, in order, over all pages", async () => {
      await fc.assert(
        fc.asyncProperty(someArticles, someQuery, someHistory, async (articles, part, happened) => {
          const archive = await open(anEdition(articles), historyOf(happened, articles));
          const wanted = expected(articles, part);
          expect(await everyPage(archive, { query: part.query })).toEqual(wanted);
          const { value, isExact } = await archive.count(part.query);
          expect(isExact ? value : wanted.length).toBe(wanted.length);
          expect(value).toBeLessThanOrEqual(wanted.length);
        }),
        { numRuns: 300 },
      );
    });

    it("never tells a wrong total", async () => {
      await fc.assert(
        fc.asyncProperty(someArticles, someQuery, someHistory, async (articles, part, happened) => {
          const archive = await open(anEdition(articles), historyOf(happened, articles));
          const wanted = expected(articles, part).length;
          const list = await archive.list({ query: part.query });
          const { value, isExact } = list?.total ?? { value: 0, isExact: false };
          expect(value).toBeLessThanOrEqual(wanted);
          if (isExact) expect(value).toBe(wanted);
        }),
        { numRuns: 60 },
      );
    });

    it("ranks by relevance nothing but what a query finds, headlines first", async () => {
      await fc.assert(
        fc.asyncProperty(someArticles, someQuery, someHistory, async (articles, part, happened) => {
          const archive = await open(anEdition(articles), historyOf(happened, articles));
          const found: string[] = [];
          for (let page = 1, pages = 1; page <= pages; page++) {
            const list = await archive.list({ query: part.query, order: "relevance", page });
            pages = list?.pages?.count ?? 1;
            found.push(...slugsOf(list));
          }
          if (part.query.kind === "words")
            expect(found.toSorted()).toEqual(expected(articles, part).toSorted());
        }),
        { numRuns: 60 },
      );
      const archive = await open(
        anEdition([
          anArticle("body", { date: "2024-02-03", body: "The treaty." }),
          anArticle("headline", { date: "2024-01-01", headline: "A treaty" }),
          anArticle("often", { date: "2024-02-01", body: "Treaty after treaty after treaty." }),
        ]),
      );
      const best = await archive.list({
        query: { kind: "words", text: "treaty", quoted: false },
        order: "relevance",
      });
      expect(slugsOf(best)).toEqual(["headline", "often", "body"]);
    });

    it("finds words in all their forms, in the article's language", async () => {
      const archive = await open(
        anEdition([
          anArticle("english", { headline: "Elections", body: "They were running.", date: "2024-01-03" }),
          anArticle("french", { headline: "Élection à Paris", lang: "fr", date: "2024-01-02" }),
          anArticle("arabic", { headline: "زلزال المَغرِب", lang: "ar", date: "2024-01-01" }),
        ]),
      );
      const find = async (text: string, typing = false) =>
        slugsOf(await archive.list({ query: { kind: "words", text, quoted: false, typing } }));
      expect(await find("ELECTION")).toEqual(["english", "french"]);
      expect(await find("electio", true)).toEqual(["english", "french"]);
      expect(await find("runs")).toEqual(["english"]);
      expect(await find("المغرب")).toEqual(["arabic"]);
    });

    it("shows the same articles on a numbered page when newer ones come", async () => {
      const older = Array.from({ length: 3 * PAGE_SIZE }, (_, n) =>
        anArticle(`old-${n}`, { date: "2023-01-01" }),
      );
      const before = await open(anEdition(older));
      const after = await open(anEdition([...older, anArticle("new", { date: "2024-01-01" })]));
      for (const page of [1, 2]) {
        const request = { query: EVERYTHING, page };
        expect(slugsOf(await after.list(request))).toEqual(slugsOf(await before.list(request)));
      }
      // So that a published page need not be made anew when an article comes.
      const request = { query: EVERYTHING, page: 2 };
      expect(await after.list(request)).toEqual(await before.list(request));
    });

    it("goes on below the same article when newer ones come", async () => {
      const query: Query = { kind: "words", text: "headline", quoted: false };
      const older = Array.from({ length: 2 * PAGE_SIZE }, (_, n) =>
        anArticle(`old-${n}`, { date: "2023-01-01" }),
      );
      const before = await open(anEdition(older));
      const from = (await before.list({ query }))?.older ?? "";
      const after = await open(anEdition([...older, anArticle("new", { date: "2024-01-01" })]));
      expect(slugsOf(await after.list({ query, from }))).toEqual(slugsOf(await before.list({ query, from })));
    });

    it("fills the newest page with what is left over, so that it is never nearly empty", async () => {
      const articles = Array.from({ length: PAGE_SIZE + 1 }, (_, n) => anArticle(`a-${n}`));
      const newest = await (await open(anEdition(articles))).list({ query: EVERYTHING });
      expect(newest).toMatchObject({
        pages: { page: 1, count: 1 },
        total: { value: PAGE_SIZE + 1, isExact: true },
      });
      expect(newest?.cards).toHaveLength(PAGE_SIZE + 1);
    });

    it("has no page beyond the last and none before the first, nor one at a place that is none", async () => {
      const archive = await open(anEdition([anArticle("one")]));
      for (const page of [0, 2, -1, 1.5, Number.NaN])
        expect(await archive.list({ query: EVERYTHING, page })).toBeUndefined();
      for (const from of ["", "-1", "1.5", "x"])
        expect(await archive.list({ query: EVERYTHING, from })).toBeUndefined();
    });

    it("gives an article by its slug with what stands around it, and why", async () => {
      const archive = await open(
        anEdition([
          anArticle("first", { date: "2023-01-01", topics: ["Space", "Russia"], story: "Moon" }),
          anArticle("second", { date: "2023-01-02", topics: ["Space"], standfirst: "In short." }),
          anArticle("third", { date: "2023-01-03", topics: ["Russia"], story: "Moon" }),
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
        related: [{ slug: "first", because: { isSameStory: false, topics: [{ id: "space" }] } }],
      });
      expect((await archive.article("third"))?.related).toMatchObject([
        { slug: "first", because: { isSameStory: true, topics: [{ id: "russia", label: "Russia" }] } },
      ]);
      expect((await archive.article("first"))?.related).toEqual([]);
      expect(await archive.article("fourth")).toBeUndefined();
    });

    it("lists topics by label and by size, and finds them by any word of their label", async () => {
      const archive = await open(
        anEdition([
          anArticle("a", { topics: ["Space", "Élections"] }),
          anArticle("b", { topics: ["Space", "Nuclear weapons"] }),
          anArticle("c", { topics: ["Space weather"] }),
        ]),
      );
      const labels = async (request: Parameters<Archive["topics"]>[0]) =>
        (await archive.topics(request)).topics.map(({ label, count }) => `${label} ${count}`);
      const alphabetical = ["Élections 1", "Nuclear weapons 1", "Space 2", "Space weather 1"];
      expect(await labels({ order: "label" })).toEqual(alphabetical);
      expect(await labels({ order: "size" })).toEqual([
        "Space 2",
        "Élections 1",
        "Nuclear weapons 1",
        "Space weather 1",
      ]);
      expect(await labels({ order: "label", find: "we" })).toEqual(["Nuclear weapons 1", "Space weather 1"]);
      expect(await labels({ order: "label", find: "elec" })).toEqual(["Élections 1"]);
      expect(await labels({ order: "label", find: "x" })).toEqual([]);
      expect(await archive.topics({ order: "label" })).toMatchObject({ page: 1, pages: 1, total: 4 });
      expect(await archive.topic("space-weather")).toEqual({
        id: "space-weather",
        label: "Space weather",
        count: 1,
      });
      expect(await archive.topic("nope")).toBeUndefined();
    });

    it("says whom the topics are by, on every page of them and of what is found, where that is to be said", async () => {
      const edition = anEdition([anArticle("a", { topics: ["Space"] })]);
      const attribution = { text: "IPTC NewsCodes, iptc.org", url: "https://iptc.org/" };
      const archive = await open({ ...edition, attribution });
      expect(await archive.topics({ order: "size" })).toMatchObject({ attribution });
      expect(await archive.topics({ order: "label", find: "sp" })).toMatchObject({ attribution });
      expect((await (await open(edition)).topics({ order: "size" })).attribution).toBeUndefined();
    });

    it("knows each of many topics by its id, on whatever page it is", async () => {
      const archive = await open(
        anEdition(
          Array.from({ length: 80 }, (_, n) =>
            anArticle(`a-${n}`, { topics: Array.from({ length: 5 }, (_, k) => `T${n * 5 + k} x`) }),
          ),
        ),
      );
      const { pages, total } = await archive.topics({ order: "label" });
      expect([pages, total]).toEqual([Math.ceil(400 / TOPICS_PAGE_SIZE), 400]);
      const labels: string[] = [];
      for (let page = 1; page <= pages; page++)
        labels.push(...(await archive.topics({ order: "label", page })).topics.map(({ label }) => label));
      expect(new Set(labels).size).toBe(400);
      for (const label of labels) {
        const id = label.toLowerCase().replace(" ", "-");
        expect(await archive.topic(id)).toEqual({ id, label, count: 1 });
      }
      expect((await archive.topics({ order: "label", find: "t39" })).total).toBe(11);
    });

    it("counts years and days", async () => {
      const archive = await open(
        anEdition([
          anArticle("a", { date: "2022-12-31" }),
          anArticle("b", { date: "2023-01-02" }),
          anArticle("c", { date: "2023-01-02" }),
          anArticle("d", { date: "2023-03-01" }),
        ]),
      );
      expect(await archive.years()).toEqual([
        { year: "2023", count: 3 },
        { year: "2022", count: 1 },
      ]);
      expect(await archive.days("2023")).toEqual([
        { day: "2023-03-01", count: 1 },
        { day: "2023-01-02", count: 2 },
      ]);
      expect(await archive.days("2021")).toEqual([]);
    });

    it("proposes another spelling of a word that is in no article", async () => {
      const archive = await open(anEdition([anArticle("a", { headline: "Elections in Finland" })]));
      const word = (text: string): Query => ({ kind: "words", text, quoted: false });
      expect(await archive.suggest(word("electoins"))).toEqual(word("elections"));
      expect(await archive.suggest(word("finlnd"))).toEqual(word("finland"));
      expect(await archive.suggest(word("finland"))).toBeUndefined();
      expect(await archive.suggest(word("zzzzzz"))).toBeUndefined();
    });

    it("marks what a query looks for", async () => {
      const archive = await open(anEdition([anArticle("a")]));
      const mark = await archive.marker({
        kind: "all",
        of: [
          { kind: "words", text: "elections", quoted: false },
          { kind: "not", of: { kind: "words", text: "war", quoted: false } },
        ],
      });
      expect(mark("An election, no war", "en")).toEqual([{ start: 3, end: 11 }]);
    });

    it("is empty where nothing was published", async () => {
      const archive = await open(anEdition([]));
      expect(archive.site).toEqual(testSite);
      expect(await archive.list({ query: EVERYTHING })).toEqual({
        cards: [],
        total: { value: 0, isExact: true },
        pages: { page: 1, count: 1 },
      });
      expect((await archive.topics({ order: "size" })).topics).toEqual([]);
      expect(await archive.years()).toEqual([]);
      expect(await archive.suggest({ kind: "words", text: "moon", quoted: false })).toBeUndefined();
    });
  });
}
