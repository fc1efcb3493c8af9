import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleInput } from "../../../content/article.ts";
import { openShelf, type ShelfOptions } from "./article-shelf.ts";
import type { Identity } from "./identity.ts";
import { sha256 } from "./short-hash.ts";

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "broadsheet-shelf-"));
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

interface Thing {
  headline?: string;
  body?: string;
  date?: string;
  id?: string;
  address?: string;
  file?: string;
  slug?: string;
  isDocument?: boolean;
}

/** Puts things on the shelf in one run; gives what became of each. */
async function run(things: Thing[], options: ShelfOptions = {}): Promise<string[]> {
  const shelf = await openShelf(data, options);
  const outcomes: string[] = [];
  for (const thing of things) {
    const { headline = "Moon landing", body = "Text.", date = "2024-05-02" } = thing;
    const { id, address, file = "dump.jsonl", slug, isDocument = false } = thing;
    const article: ArticleInput = { headline, date, topics: [], body };
    const about: Identity = {
      file,
      isDocument,
      source: sha256(JSON.stringify([headline, body, date, id, address])),
      ...(id !== undefined && { id }),
      ...(address !== undefined && { address }),
    };
    const received = await shelf.receive({ article, identity: about, ...(slug !== undefined && { slug }) });
    outcomes.push(`${received.kind} ${received.slug}`);
  }
  await shelf.close();
  return outcomes;
}

function files(): string[] {
  return readdirSync(join(data, "articles")).toSorted();
}

function read(slug: string): ArticleInput {
  return JSON.parse(readFileSync(join(data, "articles", `${slug}.json`), "utf8")) as ArticleInput;
}

const SLUG = "2024-05-02-moon-landing";

describe("an item that was imported before", () => {
  it.each<[string, Thing, Thing]>([
    ["its id", { id: "7" }, { id: "7", headline: "Another", date: "2024-06-01" }],
    [
      "an id that is good everywhere, in another file",
      { id: "urn:x:7" },
      { id: "urn:x:7", headline: "A", file: "b.xml" },
    ],
    [
      "its address",
      { address: "https://a.example/7" },
      { address: "http://a.example/7/", headline: "A", date: "2024-06-01" },
    ],
    [
      "its file and day",
      { isDocument: true, file: "a/b.txt" },
      { isDocument: true, file: "a/b.txt", headline: "Another" },
    ],
    [
      "its file and headline",
      { isDocument: true, file: "a/b.txt" },
      { isDocument: true, file: "a/b.txt", date: "2024-06-01" },
    ],
    [
      "its address, date and headline, where the source gives it another id each time",
      { id: "urn:x:7", address: "https://a.example/7" },
      { id: "urn:x:8", address: "https://a.example/7" },
    ],
    ["its day and headline in the same file", {}, { body: "Another text." }],
  ])("is known by %s, and keeps its slug", async (_, before, after) => {
    expect(await run([before])).toEqual([`new ${SLUG}`]);
    expect(await run([{ body: "Changed.", ...after }])).toEqual([`updated ${SLUG}`]);
    expect(read(SLUG).revisions).toEqual([{ headline: "Moon landing", body: "Text." }]);
    expect(files()).toEqual([`${SLUG}.json`]);
  });

  it.each<[string, Thing, Thing]>([
    ["an id of another file", { id: "7" }, { id: "7", file: "other.jsonl" }],
    ["another id in the same file", { id: "7" }, { id: "8" }],
    [
      "the front page of a site",
      { address: "https://a.example/" },
      { address: "https://a.example/", headline: "Other" },
    ],
    [
      "an address that two ids share",
      { id: "urn:1", address: "https://a.example/live" },
      { id: "urn:2", address: "https://a.example/live", headline: "Other" },
    ],
    [
      "a slug that an item of another source has",
      { slug: "about", file: "one/posts.jsonl" },
      { slug: "about", file: "other/posts.jsonl", headline: "Other" },
    ],
    [
      "the name of a file in another folder",
      { isDocument: true, file: "a/001.txt" },
      { isDocument: true, file: "b/001.txt", headline: "Other" },
    ],
  ])("is not known by %s", async (_, before, after) => {
    await run([before]);
    expect(await run([{ body: "Changed.", ...after }])).toEqual([expect.stringMatching(/^new /)]);
    expect(files()).toHaveLength(2);
  });

  it("is unchanged when it says the same, also when the rest of what was read differs", async () => {
    await run([{ id: "7", address: "https://a.example/1" }]);
    expect(await run([{ id: "7", address: "https://a.example/1" }])).toEqual([`unchanged ${SLUG}`]);
    expect(await run([{ id: "7", address: "https://a.example/2" }])).toEqual([`unchanged ${SLUG}`]);
  });

  it("is left alone when an editor changed it, until the source says something new", async () => {
    await run([{ id: "7" }]);
    const edited = { ...read(SLUG), headline: "Men on the Moon" };
    writeFileSync(join(data, "articles", `${SLUG}.json`), JSON.stringify(edited));
    expect(await run([{ id: "7" }])).toEqual([`unchanged ${SLUG}`]);
    expect(await run([{ id: "7", body: "New." }])).toEqual([`left alone ${SLUG}`]);
    expect(read(SLUG)).toEqual(edited);
  });

  it("is left alone while an editor has it broken", async () => {
    await run([{ id: "7" }]);
    const file = join(data, "articles", `${SLUG}.json`);
    const broken = readFileSync(file, "utf8").replace('"topics": [],', '"topics": [');
    writeFileSync(file, broken);
    expect(await run([{ id: "7" }, { headline: "Moon landing", id: "8" }])).toEqual([
      `unchanged ${SLUG}`,
      `new ${SLUG}-2`,
    ]);
    expect(await run([{ id: "7", body: "New." }])).toEqual([`left alone ${SLUG}`]);
    expect(readFileSync(file, "utf8")).toBe(broken);
  });

  it("comes in again when its article was deleted", async () => {
    await run([{ id: "7" }]);
    rmSync(join(data, "articles", `${SLUG}.json`));
    expect(await run([{ id: "7" }])).toEqual([`new ${SLUG}`]);
  });

  it("keeps no older text when told not to, and none twice", async () => {
    await run([{ id: "7" }]);
    await run([{ id: "7", body: "Second." }], { keepsRevisions: false });
    expect(read(SLUG).revisions).toBeUndefined();
    for (const body of ["Third.", "Second.", "Third."]) await run([{ id: "7", body }]);
    expect(read(SLUG).revisions?.map(({ body }) => body)).toEqual(["Second.", "Third."]);
  });
});

it("a story in two feeds stays as the first has it, until the other has a later one", async () => {
  const story = { id: "urn:x:7", file: "https://a.example/news.xml" };
  const other = { ...story, file: "https://a.example/all.xml", body: "In short." };
  await run([story]);
  expect(await run([other])).toEqual([`unchanged ${SLUG}`]);
  expect(await run([story])).toEqual([`unchanged ${SLUG}`]);
  expect(await run([{ ...other, date: "2024-05-03" }])).toEqual([`updated ${SLUG}`]);
});

describe("items of one run", () => {
  it("that have one day and headline have slugs of their own, the same every time", async () => {
    const three = [{ body: "One." }, { body: "Two." }, { body: "Three." }];
    const slugs = [SLUG, `${SLUG}-2`, `${SLUG}-3`];
    expect(await run(three)).toEqual(slugs.map((slug) => `new ${slug}`));
    expect(await run(three)).toEqual(slugs.map((slug) => `unchanged ${slug}`));
    expect(await run([{ body: "One." }, { body: "Zwei." }, { body: "Three." }])).toEqual([
      `unchanged ${SLUG}`,
      `updated ${SLUG}-2`,
      `unchanged ${SLUG}-3`,
    ]);
  });

  it("that are the same count once", async () => {
    const twice = [{ id: "7" }, { id: "7" }, { id: "7", body: "More." }];
    expect(await run(twice)).toEqual([`new ${SLUG}`, `twice ${SLUG}`, `twice ${SLUG}`]);
    expect(await run(twice)).toEqual([`unchanged ${SLUG}`, `twice ${SLUG}`, `twice ${SLUG}`]);
  });

  it("that say the same under one slug count once, also while the first is on its way to the disk", async () => {
    const [one, other] = [
      { id: "1", slug: "moon" },
      { id: "2", slug: "moon" },
    ];
    expect(await run([one, other])).toEqual(["new moon", "unchanged moon"]);
    expect(await run([one, other])).toEqual(["unchanged moon", "unchanged moon"]);
  });

  it("are all kept where a sloppy source gives them one id or one address", async () => {
    const sloppy = ["One", "Two", "Three"].flatMap((headline) => [
      { headline, id: "same" },
      { headline: `${headline} more`, address: "https://a.example/news" },
    ]);
    expect((await run(sloppy)).filter((line) => line.startsWith("new"))).toHaveLength(6);
    expect((await run(sloppy)).filter((line) => line.startsWith("unchanged"))).toHaveLength(6);
  });

  it("never take the place of an article that an editor wrote, whatever the case of its name", async () => {
    await run([]);
    for (const name of ["Moon.json", "SUN.json", "sun.json"])
      writeFileSync(join(data, "articles", name), '{"headline": "Mine"}');
    expect(
      await run([
        { id: "1", slug: "moon" },
        { id: "2", slug: "sun" },
        { id: "3", slug: "con" },
      ]),
    ).toEqual(["new moon-2", "new sun-2", `new ${SLUG}`]);
  });

  it("never take the place of an article that an editor writes meanwhile", async () => {
    const shelf = await openShelf(data);
    writeFileSync(join(data, "articles", `${SLUG}.json`), '{"headline": "Mine"}');
    const article: ArticleInput = { headline: "Moon landing", date: "2024-05-02", topics: [], body: "Text." };
    const identity = { file: "dump.jsonl", source: sha256("text"), isDocument: false };
    expect(await shelf.receive({ article, identity })).toMatchObject({ kind: "new", slug: `${SLUG}-2` });
    await shelf.close();
  });
});

describe("a dry run", () => {
  it("tells what would happen and touches nothing", async () => {
    await run([{ id: "7" }]);
    const before = files().map((name) => readFileSync(join(data, "articles", name), "utf8"));
    const things = [{ id: "7", body: "New." }, { id: "8" }, { id: "9" }];
    const told = [`updated ${SLUG}`, `new ${SLUG}-2`, `new ${SLUG}-3`];
    expect(await run(things, { dryRun: true })).toEqual(told);
    expect(files().map((name) => readFileSync(join(data, "articles", name), "utf8"))).toEqual(before);
    expect(await run(things)).toEqual(told);
  });
});

it("removes what a run that was killed left half-written", async () => {
  await run([{ id: "7" }]);
  writeFileSync(join(data, "articles", ".2024-05-02-x.json.tmp"), "{");
  await run([]);
  expect(files()).toEqual([`${SLUG}.json`]);
});

it("tells which files in its folder are broken, and how many articles are from an address", async () => {
  const feed = "https://a.example/feed";
  await run([{ id: "1", file: feed }, { id: "2", file: feed }, { id: "3" }]);
  writeFileSync(join(data, "articles", "cut-off.json"), '{ "headline": "A",');
  writeFileSync(join(data, "articles", "empty.json"), "");
  const shelf = await openShelf(data);
  expect(shelf.broken.toSorted()).toEqual([
    expect.stringMatching(/^cut-off\.json cannot be read: .*\(line 1\)$/),
    expect.stringMatching(/^empty\.json cannot be read/),
  ]);
  expect([shelf.articlesFrom(feed), shelf.articlesFrom("dump.jsonl")]).toEqual([2, 0]);
  await shelf.close();
});
