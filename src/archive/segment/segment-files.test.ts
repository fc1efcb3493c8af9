import { describe, expect, it } from "vitest";
import { topicTerm } from "../../words/article-terms.ts";
import { anArticle, anEdition, testSite } from "../../testing/articles.ts";
import { publishedFiles, serveFiles } from "../../testing/published-files.ts";
import type { Query } from "../../query/query.ts";
import { readIndex, unpackSegment } from "../archive-index.ts";
import { FileStore } from "../file-store.ts";
import { segmentMemory, SegmentReader } from "../segment-reader.ts";
import { staticArchive } from "../static-archive.ts";

const ARTICLES = 5000;

/** The words of an article that no other has: so many that the dictionary has nodes on three levels. */
function ownWords(n: number): string[] {
  return Array.from(
    { length: 40 },
    (_, k) => `q${(Math.imul(n * 40 + k + 1, 0x9e3779b1) >>> 0).toString(36)}0`,
  );
}

/** Each has words of its own, one that every third has, and one that is heavy in a few. */
function manyWords() {
  return anEdition(
    Array.from({ length: ARTICLES }, (_, n) =>
      anArticle(`a-${n}`, {
        date: new Date(Date.UTC(2015, 0, 1 + Math.floor(n / 2))).toISOString().slice(0, 10),
        headline: `word${n} 𠀀${n}`,
        topics: [`Topic ${n % 40}`],
        body: `${ownWords(n).join(" ")} ${n % 3 === 0 ? "third" : ""} common ${n % 1000 === 1 ? "common ".repeat(9) : ""}`,
      }),
    ),
  );
}

function publishOneSegment() {
  return publishedFiles(manyWords(), { sealed: [], runSize: 1200 });
}

// It takes seconds, so it is published once.
const files = await publishOneSegment();

describe("a segment of many articles", () => {
  it("finds every term that it was made of, through all levels of its dictionary", async () => {
    const index = readIndex(new TextDecoder().decode(files.get("index.json") as Uint8Array));
    const [packed] = index.segments;
    if (packed === undefined) throw new Error("there is no segment");
    const segment = unpackSegment(packed);
    expect(segment.nodes).toBe(segment.leaves + Math.ceil(segment.leaves / 256));
    const reader = new SegmentReader(segment, new FileStore(serveFiles(files)), segmentMemory());
    for (let n = 0; n < ARTICLES; n += 13) {
      for (const term of [`word${n}`, `^word${n}`, ...ownWords(n), topicTerm(`topic-${n % 40}`)])
        expect([term, (await reader.entry(term))?.frequency]).toEqual([term, term.startsWith("#") ? 125 : 1]);
      expect(await reader.entry(`word${n}x`)).toBeUndefined();
    }
    expect((await reader.entry("third"))?.frequency).toBe(Math.ceil(ARTICLES / 3));
    expect((await reader.entriesFrom("word499")).entries.map(({ term }) => term)).toHaveLength(11);
  });

  it("ranks a word that most articles have by those in which it weighs most, and says that it is approximate", async () => {
    const archive = staticArchive(testSite, serveFiles(files));
    const query: Query = { kind: "words", text: "common", quoted: false };
    const list = await archive.list({ query, order: "relevance" });
    expect(list?.cards.slice(0, 5).map(({ slug }) => slug)).toEqual([
      "a-4001",
      "a-3001",
      "a-2001",
      "a-1001",
      "a-1",
    ]);
    expect(list).toMatchObject({ isApproximate: true, total: { isExact: false } });
  });

  it("is the same bytes for the same articles", async () => {
    const again = await publishOneSegment();
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect(again).toEqual(files);
  });
});
