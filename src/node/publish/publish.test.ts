import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryArchive } from "../../archive/memory-archive.ts";
import { EVERYTHING, topicQuery, type Query } from "../../query/query.ts";
import { testSite } from "../../testing/articles.ts";
import { stagingIn } from "./output/staging.ts";
import { publishedArchive } from "./published-archive.ts";
import { siteInFolder, type SiteInFolder } from "./testing/site-in-folder.ts";

const TOPICS = ["Space", "Russia", "Climate", "Diplomacy", "Health"];
const DAY = 24 * 60 * 60 * 1000;

let site: SiteInFolder;
let others: SiteInFolder[] = [];

beforeEach(() => {
  site = siteInFolder();
});

afterEach(() => {
  for (const one of [site, ...others]) one.clear();
  others = [];
});

function dayAt(number: number): string {
  return new Date(Date.UTC(2021, 0, 1) + Math.floor(number / 2) * DAY).toISOString().slice(0, 10);
}

function writeArticles(to: SiteInFolder, count: number): void {
  for (let number = 0; number < count; number++) {
    const topics = [TOPICS[number % 5] ?? "", TOPICS[(number * 3) % 4] ?? ""];
    to.write(`article-${number}`, {
      date: dayAt(number),
      topics,
      ...(number % 9 === 0 && { story: "Long" }),
    });
  }
}

/** The site that the same data make from nothing. */
async function publishedAnew(): Promise<Map<string, string>> {
  const other = siteInFolder();
  others.push(other);
  const { data } = other.folders;
  rmSync(data, { recursive: true });
  await other.publish({ folders: { ...other.folders, data: site.folders.data } });
  return other.files();
}

/** The paths that were written anew, added or removed, without the compressed copies. */
async function touchedBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = site.stamps();
  await work();
  const after = site.stamps();
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths]
    .filter((path) => before.get(path) !== after.get(path) && !/\.(?:br|gz)$/.test(path))
    .toSorted();
}

function isPage(path: string): boolean {
  return !path.startsWith("archive/") || path.includes(".html") || path.startsWith("archive/articles/");
}

/** The paths of what is in one of two sites only, or not the same in both. */
function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path));
}

/** What a reader of the published files finds is what the articles say, looked at one by one. */
async function expectRightLists(): Promise<void> {
  const published = publishedArchive(testSite, stagingIn(site.folders));
  const edition = await site.edition();
  const wanted = memoryArchive(edition);
  for (const query of [EVERYTHING, ...TOPICS.map((topic) => topicQuery(topic.toLowerCase()))]) {
    const pages = (await wanted.list({ query }))?.pages?.count ?? 1;
    for (let page = 1; page <= pages; page++)
      expect(await published.list({ query, page })).toEqual(await wanted.list({ query, page }));
  }
  for (const text of ["article", "edited"]) {
    const query: Query = { kind: "words", text, quoted: false };
    expect((await published.list({ query }))?.cards).toEqual((await wanted.list({ query }))?.cards);
  }
  expect(await published.topics({ order: "size" })).toEqual(await wanted.topics({ order: "size" }));
  expect(await published.days("2021")).toEqual(await wanted.days("2021"));
  for (const article of edition.articles) expect(await published.article(article.slug)).toEqual(article);
}

describe("publishing", () => {
  it("makes the same bytes of the same data", async () => {
    writeArticles(site, 120);
    await site.publish();
    expect(differences(site.files(), await publishedAnew())).toEqual([]);
    await expectRightLists();
  });

  it("writes nothing when nothing has changed, not even when files were only touched", async () => {
    writeArticles(site, 40);
    await site.publish();
    const file = join(site.folders.data, "articles/article-3.json");
    utimesSync(file, 1, 1);
    expect(
      await touchedBy(async () => expect(await site.publish()).toMatchObject({ isUnchanged: true })),
    ).toEqual([]);
  });

  it("sees a change that left a file's time and size as they were", async () => {
    site.write("one", { headline: "Before" });
    const file = join(site.folders.data, "articles/one.json");
    const now = Date.now() / 1000;
    utimesSync(file, now, now);
    await site.publish();
    writeFileSync(file, readFileSync(file, "utf8").replace("Before", "Beyond"));
    utimesSync(file, now, now);
    await site.publish();
    expect(site.files().get("articles/one/index.html")).toContain("Beyond");
  });

  it("adds an article to some hundred with few files, and touches no sealed segment", async () => {
    writeArticles(site, 400);
    await site.publish();
    const before = site.files();
    site.write("new", { date: "2024-02-01", topics: ["Space"] });
    const touched = await touchedBy(() => site.publish());
    expect(touched.length).toBeLessThan(45);
    const segments = (files: Map<string, string>) =>
      new Set([...files.keys()].flatMap((path) => /^archive\/([0-9a-f]{12})\//.exec(path)?.[1] ?? []));
    const [old, now] = [segments(before), segments(site.files())];
    expect([...now].filter((name) => !old.has(name))).toHaveLength(1);
    await expectRightLists();
    // All that is left of the history is what is kept for readers of older pages.
    const anew = await publishedAnew();
    const others = differences(site.files(), anew);
    expect(others.filter((path) => isPage(path) || anew.has(path))).toEqual([]);
  });

  it("shows back-dated, edited, moved and removed articles at once", async () => {
    writeArticles(site, 540);
    await site.publish();
    const steps = [
      () => site.write("back-dated", { date: "2021-02-03", topics: ["Russia", "Space"] }),
      () => site.write("article-10", { date: dayAt(10), topics: ["Space"], body: "An edited text." }),
      () => site.write("article-20", { date: "2021-07-01", topics: ["Health"] }),
      () => site.remove("article-30"),
      () => site.remove("article-539"),
      () => site.write("back-dated", { date: "2021-02-03", topics: ["russia"], headline: "Edited again" }),
      () => site.remove("back-dated"),
    ];
    for (const step of steps) {
      step();
      await site.publish();
      await expectRightLists();
    }
    expect(differences(site.files(), await publishedAnew()).filter(isPage)).toEqual([]);
    expect(site.files().has("articles/article-30/index.html")).toBe(false);
    expect(existsSync(join(site.folders.out, "articles/article-30"))).toBe(false);
  });

  it("leaves the site as it was when there are problems, and tells all of them", async () => {
    writeArticles(site, 5);
    await site.publish();
    site.write("article-1", { headline: " " });
    site.write("new", { image: { src: "/nowhere.svg", alt: "", width: 1, height: 1 } });
    const touched = await touchedBy(async () => {
      await expect(site.publish()).rejects.toThrow(
        /article-1\.json: headline: must not be empty[\s\S]*nowhere\.svg/,
      );
    });
    expect(touched).toEqual([]);
    site.write("article-1", { headline: "Mended" });
    rmSync(join(site.folders.data, "articles/new.json"));
    await site.publish();
    expect(site.files().get("articles/article-1/index.html")).toContain("Mended");
  });

  it("leaves the site as it was when a page cannot be made", async () => {
    writeArticles(site, 5);
    await site.publish();
    site.write("new");
    const loadApp = () => Promise.reject(new Error("no app"));
    expect(await touchedBy(() => expect(site.publish({ loadApp })).rejects.toThrow("no app"))).toEqual([]);
    await site.publish();
    expect(site.files().has("articles/new/index.html")).toBe(true);
  });

  it("keeps what pages of older editions ask for, for the time that site.json names", async () => {
    site.settings({ keepReplaced: { days: 2 } });
    writeArticles(site, 5);
    const start = Date.now();
    await site.publish({ now: () => start });
    const old = [...site.files().keys()].filter((path) => /^archive\/[0-9a-f]{12}\//.test(path));
    site.write("new");
    await site.publish({ now: () => start });
    await site.publish({ now: () => start + DAY });
    for (const path of old) expect(site.files().has(path)).toBe(true);
    await site.publish({ now: () => start + 3 * DAY });
    for (const path of old) expect(site.files().has(path)).toBe(false);
    await expectRightLists();
  });

  it("makes pages of the newest articles only, as many as site.json says", async () => {
    site.settings({ prerender: { limit: 30 } });
    writeArticles(site, 100);
    await site.publish();
    const files = [...site.files().keys()];
    expect(files.filter((path) => /^articles\/[^/]+\/index\.html$/.test(path))).toHaveLength(30);
    expect(files).toContain("articles/article-70/index.html");
    expect(files).toContain("archive/articles/article-0.json");
    expect(files).not.toContain("archive/2021/01/01/index.html");
    site.write("new", { date: "2024-02-01" });
    await site.publish();
    expect(site.files().has("articles/article-70/index.html")).toBe(false);
    expect(differences(site.files(), await publishedAnew()).filter(isPage)).toEqual([]);
  });

  it("makes every page anew, but no segment, when the site's title changes", async () => {
    writeArticles(site, 20);
    await site.publish();
    site.settings({ title: "Another title" });
    const touched = await touchedBy(() => site.publish());
    expect(touched).toContain("articles/article-3/index.html");
    expect(touched.filter((path) => !isPage(path))).toEqual([]);
  });

  it("publishes what is in public/, and takes away what is gone", async () => {
    site.write("one");
    mkdirSync(join(site.folders.public, "pictures"));
    writeFileSync(join(site.folders.public, "pictures/a.png"), "A");
    await site.publish();
    expect(site.files().get("pictures/a.png")).toBe("A");
    rmSync(join(site.folders.public, "pictures/a.png"));
    expect(await touchedBy(() => site.publish())).toEqual(["pictures/a.png"]);
    expect(existsSync(join(site.folders.out, "pictures"))).toBe(false);
  });

  it("builds from nothing, and clears what it does not know, when its ledger or its site is lost", async () => {
    writeArticles(site, 10);
    await site.publish();
    const wanted = site.files();
    writeFileSync(join(site.folders.workshop, "ledger.sqlite"), "not a ledger ".repeat(1000));
    writeFileSync(join(site.folders.out, "left-over.html"), "?");
    expect(await touchedBy(() => site.publish({ compresses: true }))).toEqual(["left-over.html"]);
    rmSync(site.folders.out, { recursive: true });
    await site.publish();
    expect(differences(site.files(), wanted)).toEqual([]);
  });

  it("publishes an empty archive", async () => {
    await site.publish();
    expect(site.files().has("index.html")).toBe(true);
    site.write("one");
    await site.publish();
    site.remove("one");
    await site.publish();
    expect(differences(site.files(), await publishedAnew()).filter(isPage)).toEqual([]);
  });
});
