import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectionTree } from "../bookmarks/collection-tree.ts";
import { mergeRecords, type KeptRecord } from "../keeping/kept-record.ts";
import { COLOURS, type Fields } from "../keeping/kinds.ts";
import { stampAt } from "../keeping/stamp.ts";
import { testSite as site } from "../testing/articles.ts";
import { readBroadsheetJson, writeBroadsheetJson } from "./broadsheet-json.ts";
import { namesTo } from "./collection-paths.ts";
import { decodeFile } from "./decode-file.ts";
import { importedRecord } from "./entry-records.ts";
import { textOf, type ExportFile } from "./export-file.ts";
import { keptThings } from "./kept-things.ts";
import { readAnnotations } from "./read-annotations.ts";
import { readNetscape } from "./read-netscape.ts";
import { writeAnnotations } from "./write-annotations.ts";
import { writeNetscape } from "./write-netscape.ts";

const RUNS = { numRuns: 150 };
const HARD = [
  "</A>",
  "&lt;",
  "<script>alert(1)</script>",
  '"',
  "a, b",
  " ",
  "\t\n",
  "\r",
  "\u2028",
  "–",
  "\0",
  "\ud83d",
  "😀",
  "</DL>",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(...HARD),
  fc.array(fc.constantFrom(...HARD), { maxLength: 3 }).map((parts) => parts.join("")),
);
const stamp = fc
  .tuple(fc.integer({ min: 0, max: 9e13 }), fc.integer({ min: 0, max: 99 }))
  .map(([time, count]) => stampAt(time, "abc1", count));
const date = fc.integer({ min: 1, max: 4e9 }).map((seconds) => new Date(seconds * 1000).toISOString());
const colour = fc.constantFrom(...COLOURS);
const place = fc.integer({ min: 0, max: 1e6 });

/** A file as it is read from a disk. */
async function fromDisk(file: ExportFile): Promise<string> {
  return (await decodeFile(new TextEncoder().encode(textOf(file)))) ?? "";
}

describe("Broadsheet JSON", () => {
  const value = {
    bookmark: { title: text, note: text, savedAt: date, favourite: fc.boolean(), "label:a b": fc.boolean() },
    highlight: { exact: text, start: place, colour },
    setting: { value: fc.oneof(text, fc.boolean(), place) },
    "something of later": { whatever: fc.oneof(text, fc.constant(null), place) },
  };
  const records = fc.uniqueArray(
    fc.oneof(
      ...Object.entries(value).map(([kind, fields]): fc.Arbitrary<KeptRecord> => {
        const written = Object.entries(fields).map(([name, held]) => [
          name,
          fc.tuple(
            fc.oneof<fc.Arbitrary<string | number | boolean | null>[]>(held, fc.constant(null)),
            stamp,
          ),
        ]);
        return fc
          .tuple(text, fc.record(Object.fromEntries(written), { requiredKeys: [] }), fc.option(stamp))
          .map(([id, fields, removed]) => ({
            kind: kind.replaceAll(" ", ""),
            id,
            fields: fields as KeptRecord["fields"],
            ...(removed !== null && { removed }),
          }));
      }),
    ),
    { selector: ({ kind, id }) => `${kind} ${id}`, maxLength: 8 },
  );
  const sorted = (all: readonly KeptRecord[]) =>
    all.toSorted((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1));

  it("brings back exactly what was exported", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (records) => {
        const file = await writeBroadsheetJson({ records, copies: [] }, site);
        const read = await readBroadsheetJson(await fromDisk(file), { site });
        expect(read.problems).toEqual([]);
        expect(sorted(read.records)).toEqual(sorted(records));
      }),
      RUNS,
    );
  });

  it("brings back what stands before the place where a file was cut off, and says so", async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.nat(), async (records, at) => {
        const whole = textOf(await writeBroadsheetJson({ records, copies: [] }, site)).trimEnd();
        const read = await readBroadsheetJson(whole.slice(0, at % whole.length), { site });
        expect(read.problems.map(({ what }) => what)).toEqual(["cutOff"]);
        for (const record of read.records) expect(records).toContainEqual(record);
      }),
      RUNS,
    );
  });
});

describe("a Netscape bookmark file", () => {
  const name = text.map(readable).filter((name) => name !== "");
  const address = fc.oneof(
    fc.constantFrom(
      "/",
      "/articles/moon",
      "/search?q=a+%22b%22&order=relevance",
      "javascript:alert('1')",
      "?abc",
    ),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    text.map((text) => `x:${readable(text)}`),
  );
  const collections = fc.uniqueArray(fc.tuple(name, fc.nat(3)), { selector: ([name]) => name, maxLength: 4 });
  const bookmark = fc.record({
    address,
    title: text.map(readable),
    note: text.map(readable),
    labels: fc.uniqueArray(name, { maxLength: 3 }),
    savedAt: date,
    favourite: fc.boolean(),
    later: fc.boolean(),
    collection: fc.nat(4),
  });
  const bookmarks = fc.uniqueArray(bookmark, { selector: ({ address }) => address, maxLength: 6 });

  /** What HTML cannot carry: U+0000, and halves of characters. */
  function readable(text: string): string {
    return text.replaceAll("\0", "").toWellFormed();
  }

  interface Said {
    /** The names of the collections that it stands in. */
    within: string[];
    order: string | undefined;
    said: object;
  }

  /** Everything that the file says, with names in place of ids, in its order. */
  function contentOf(records: readonly KeptRecord[]) {
    const collections = new Map(keptThings(records, "collection").map(({ id, fields }) => [id, fields]));
    const { byId } = collectionTree(collections);
    const folders = [...collections].map(([id, { name, order }]): Said => {
      return { within: namesTo(byId.get(id)).slice(0, -1), order, said: { name } };
    });
    const pages = keptThings(records, "bookmark").map(({ id, fields }): Said => {
      const { collection, order, ...said } = fields;
      const within = namesTo(byId.get(collection ?? ""));
      // Outside collections, nothing is ordered by hand.
      return { within, order: collection === undefined ? id : order, said: { id, ...said } };
    });
    return { folders: inOrder(folders), pages: inOrder(pages) };
  }

  function inOrder(things: Said[]): Record<string, object[]> {
    const groups = Map.groupBy(things, ({ within }) => JSON.stringify(within));
    return Object.fromEntries(
      [...groups].map(([within, inner]) => [
        within,
        inner.toSorted((a, b) => ((a.order ?? "") < (b.order ?? "") ? -1 : 1)).map(({ said }) => said),
      ]),
    );
  }

  it("brings back bookmarks, collections and their order", async () => {
    await fc.assert(
      fc.asyncProperty(collections, bookmarks, async (collections, bookmarks) => {
        const records = [
          ...collections.map(([name, parent], index) =>
            importedRecord(
              "collection",
              `c${index}`,
              { name, order: `a${9 - index}`, ...(parent < index && { parent: `c${parent}` }) },
              1e12,
            ),
          ),
          ...bookmarks.map(({ address, labels, collection, title, note, favourite, later, savedAt }, index) =>
            importedRecord(
              "bookmark",
              address,
              {
                ...(title !== "" && { title }),
                savedAt,
                ...(note !== "" && { note }),
                ...(favourite && { favourite }),
                ...(later && { later }),
                ...(collection < collections.length && { collection: `c${collection}`, order: `a${index}` }),
                ...Object.fromEntries(labels.map((label) => [`label:${label}`, true])),
              } satisfies Fields<"bookmark">,
              Date.parse(savedAt),
            ),
          ),
        ];
        const read = await readNetscape(await fromDisk(await writeNetscape(records, site)), { site });
        expect(read.problems).toEqual([]);
        expect(contentOf(read.records)).toEqual(contentOf(records));
      }),
      RUNS,
    );
  });
});

describe("annotations", () => {
  const highlights = fc.uniqueArray(
    fc.record({
      id: text.map((id) => id.toWellFormed()),
      fields: fc.record(
        {
          address: fc.constantFrom("/articles/moon", "https://else.example/a?b=c#d", ""),
          title: text,
          exact: text,
          prefix: text,
          suffix: text,
          start: place,
          end: place,
          colour,
          note: text.filter((note) => note !== ""),
          lang: fc.constant("ar"),
          dir: fc.constant("rtl" as const),
          madeAt: date,
          date,
        },
        { requiredKeys: ["address", "exact"] },
      ),
    }),
    { selector: ({ id }) => id, maxLength: 5 },
  );

  it("bring back the highlights exactly", async () => {
    await fc.assert(
      fc.asyncProperty(highlights, async (highlights) => {
        const records = highlights.map(({ id, fields }) => importedRecord("highlight", id, fields, 1e12));
        const read = await readAnnotations(await fromDisk(await writeAnnotations(records, site)), { site });
        expect(read.problems).toEqual([]);
        expect(read.records).toEqual(records);
        for (const [index, record] of read.records.entries())
          expect(mergeRecords(record, records[index] ?? record)).toEqual(record);
      }),
      RUNS,
    );
  });
});
