import { describe, expect, it } from "vitest";
import { memoryArchive } from "../archive/memory-archive.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { continueVisit, newArticles, parseVisit } from "./visit.ts";

const MINUTE = 60_000;
const seen = { slug: "seen", day: "2024-01-10" };

/** An archive with the seen article, and others of these days. */
function archiveOf(days: string[], withSeen = true) {
  const others = days.map((date, index) => anArticle(`other-${index}`, { date }));
  const own = withSeen ? [anArticle("seen", { date: "2024-01-10" })] : [];
  return memoryArchive(anEdition([...own, ...others]));
}

describe("a visit", () => {
  it("goes on as long as the reader stays away for no more than half an hour", () => {
    const visit = { at: 0, newest: seen, before: { slug: "older", day: "2024-01-01" } };
    expect(continueVisit(visit, 30 * MINUTE)).toEqual({ ...visit, at: 30 * MINUTE });
  });

  it("ends with an absence: what was the newest then is what new articles are told from", () => {
    const visit = { at: 0, newest: seen, before: { slug: "older", day: "2024-01-01" } };
    expect(continueVisit(visit, 31 * MINUTE)).toEqual({ at: 31 * MINUTE, newest: seen, before: seen });
  });

  it("that is the first one has nothing before it", () => {
    expect(continueVisit(undefined, 5)).toEqual({ at: 5 });
  });

  it("is not ended by a clock that was put back", () => {
    expect(continueVisit({ at: 1000 * MINUTE, newest: seen }, 0).before).toBeUndefined();
  });

  it("is read as it was written, and anything else is none", () => {
    const visit = { at: 5, newest: seen, before: seen };
    expect(parseVisit(structuredClone(visit))).toEqual(visit);
    expect(parseVisit({ at: 5, newest: { slug: 3, day: "now" } })).toEqual({ at: 5 });
    for (const raw of [undefined, null, "visit", { at: "soon" }]) expect(parseVisit(raw)).toBeUndefined();
  });
});

describe("what came since", () => {
  it("is counted exactly, and listed from the day after where all of it is later", async () => {
    const found = await newArticles(archiveOf(["2024-01-11", "2024-01-12", "2024-01-02"]), seen);
    expect(found).toEqual({ count: { value: 2, isExact: true }, href: "/search?q=after%3A2024-01-11" });
  });

  it("stands first in the archive where some of it is of the same day", async () => {
    const archive = memoryArchive(
      anEdition([
        anArticle("seen", { date: "2024-01-10T08:00:00Z" }),
        anArticle("noon", { date: "2024-01-10T12:00:00Z" }),
        anArticle("next", { date: "2024-01-11" }),
      ]),
    );
    expect(await newArticles(archive, seen)).toEqual({
      count: { value: 2, isExact: true },
      href: "/archive",
    });
  });

  it("is nothing where nothing came", async () => {
    expect((await newArticles(archiveOf(["2024-01-02"]), seen))?.count).toEqual({ value: 0, isExact: true });
  });

  it("is counted over many pages, from where the last seen stood, also when that was withdrawn", async () => {
    const days = Array.from({ length: 47 }, () => "2024-02-01");
    for (const withSeen of [true, false]) {
      const found = await newArticles(archiveOf([...days, "2024-01-01"], withSeen), seen);
      expect(found?.count).toEqual({ value: 47, isExact: true });
    }
  });

  it("is everything where nothing older is left, and more than a hundred is told as that", async () => {
    const days = (count: number) => Array.from({ length: count }, () => "2024-02-01");
    expect((await newArticles(archiveOf(days(12), false), seen))?.count).toEqual({
      value: 12,
      isExact: true,
    });
    expect((await newArticles(archiveOf(days(100)), seen))?.count).toEqual({ value: 100, isExact: true });
    expect((await newArticles(archiveOf(days(101)), seen))?.count).toEqual({ value: 100, isExact: false });
    expect((await newArticles(archiveOf(days(130)), seen))?.count).toEqual({ value: 100, isExact: false });
  });
});
