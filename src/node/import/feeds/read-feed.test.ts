import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceError } from "../source.ts";
import { readFeed, type FeedPiece } from "./read-feed.ts";

const FEED = `<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY paper "Post">]>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The &paper; &amp; more</title><link>https://a.example/</link>
<item><title>1 < 2, a<b caf&eacute; &#55357;&#56842;</title><link>/1</link><dc:creator><![CDATA[Ada]]></dc:creator><category>A</category></item>
<item><title>Two</title><description>Naked <b>markup</b></description><dc:date>2024-01-01</dc:date></item></channel></rss>`;

async function read(pieces: Iterable<string>, most?: number): Promise<FeedPiece[]> {
  const found: FeedPiece[] = [];
  for await (const piece of readFeed(pieces, most === undefined ? {} : { most })) found.push(piece);
  return found;
}

function manyItems(count: number, tail = ""): string {
  const items = Array.from({ length: count }, (_, index) => `<item><title>${index}</title></item>`);
  return `<rss><channel>${items.join("")}${tail}</channel></rss>`;
}

describe("reading a feed", () => {
  it("gives the same however its text comes in pieces", async () => {
    const whole = await read([FEED]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(FEED.length), { maxLength: 12 }), async (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), FEED.length];
        const pieces = places.slice(1).map((end, index) => FEED.slice(places[index], end));
        expect(await read(pieces)).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it("gives items or one clear error, whatever is changed in it", async () => {
    const signs = fc.constantFrom(
      "<",
      ">",
      "&",
      "</item>",
      "<item>",
      "]]>",
      "<![CDATA[",
      '"',
      "<!--",
      "\0",
      "<?",
      "&paper;",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(FEED.length),
        fc.nat(20),
        fc.array(signs, { maxLength: 3 }),
        async (at, removed, added) => {
          const changed = FEED.slice(0, at) + added.join("") + FEED.slice(at + removed);
          await read([changed]).catch((error: unknown) => expect(error).toBeInstanceOf(SourceError));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gives items before the end of a long feed was read", async () => {
    let given = 0;
    function* pieces(): Generator<string> {
      yield manyItems(3000);
      expect(given).toBeGreaterThan(2000);
    }
    for await (const piece of readFeed(pieces())) given += "item" in piece ? 1 : 0;
    expect(given).toBe(3000);
  });

  it("knows of a short feed what is said behind its items", async () => {
    const [first] = await read([manyItems(3, "<title>At the end</title>")]);
    expect(first?.feed.title).toEqual({ text: "At the end" });
  });

  it("reads no more items than it may and counts the others", async () => {
    const pieces = await read([manyItems(20_000)], 1000);
    expect(pieces.filter((piece) => "item" in piece)).toHaveLength(1000);
    expect(pieces.at(-1)).toMatchObject({ left: 19_000 });
  });

  it("gives what stands before a fault", async () => {
    const titles: unknown[] = [];
    const deep = `<rss><channel><item><title>Fine</title></item><item>${"<a>".repeat(1000)}`;
    const reading = (async () => {
      for await (const piece of readFeed([deep])) titles.push("item" in piece && piece.item.title);
    })();
    await expect(reading).rejects.toThrow("more than 256 levels deep");
    expect(titles).toEqual([{ text: "Fine" }]);
  });

  it.each([
    ["<!doctype html><title>Page</title>", "is a web page and not a feed"],
    ["garbage", "has no XML in it"],
    ["<opml/>", "begins with <opml>"],
    ["", "has no XML in it"],
  ])("refuses %j", async (text, reason) => {
    await expect(read([text])).rejects.toThrow(reason);
  });
});
