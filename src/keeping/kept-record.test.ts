import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsOf, keyOf, knows, mergeRecords, parseRecord, type KeptRecord } from "./kept-record.ts";
import { stampAt } from "./stamp.ts";
import { someRecord } from "./testing/some-records.ts";

const record = someRecord();
const stamp = stampAt(1, "a");
const bookmark = { kind: "bookmark", id: "/articles/moon", fields: { title: ["The Moon", stamp] } };

/** A field holds the same whatever order the fields are in, so neither does a record depend on it. */
function saidBy({ kind, id, fields, removed }: KeptRecord): string {
  return JSON.stringify([kind, id, Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)), removed]);
}

describe("merging what two devices know of one thing", () => {
  it("comes to the same in whatever order", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(saidBy(mergeRecords(a, b))).toBe(saidBy(mergeRecords(b, a)));
      }),
      { numRuns: 500 },
    );
  });

  it("comes to the same in whatever groups", () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        const left = mergeRecords(mergeRecords(a, b), c);
        expect(saidBy(left)).toBe(saidBy(mergeRecords(a, mergeRecords(b, c))));
      }),
      { numRuns: 500 },
    );
  });

  it("brings nothing new the second time, and knows that", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const both = mergeRecords(a, b);
        expect(saidBy(mergeRecords(both, b))).toBe(saidBy(both));
        expect(saidBy(mergeRecords(both, both))).toBe(saidBy(both));
        expect([knows(both, a), knows(both, b)]).toEqual([true, true]);
        expect(knows(a, b)).toBe(saidBy(both) === saidBy(a));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a record", () => {
  it("is read as it was written, also through JSON and structured cloning", () => {
    fc.assert(
      fc.property(someRecord(fc.string({ unit: "binary" })), (written) => {
        for (const copied of [JSON.parse(JSON.stringify(written)), structuredClone(written)]) {
          const read = parseRecord(copied);
          expect(read && saidBy(read)).toBe(saidBy(written));
        }
      }),
    );
  });

  it("never says what nobody wrote", () => {
    fc.assert(
      fc.property(record, (written) => {
        const read = fieldsOf(written) ?? {};
        expect(Object.keys(read).filter((name) => !Object.hasOwn(written.fields, name))).toEqual([]);
      }),
    );
  });

  it("has a key of its own, ordered by kind", () => {
    expect(keyOf({ kind: "bookmark", id: " a" })).not.toBe(keyOf({ kind: "bookmark", id: "a" }));
  });

  it.each([
    ["nothing", undefined],
    ["a list", []],
    ["a text", "bookmark"],
    ["an unnamed kind", { ...bookmark, kind: "" }],
    ["a kind that breaks keys", { ...bookmark, kind: "book mark" }],
    ["no id", { ...bookmark, id: undefined }],
    ["fields that are a list", { ...bookmark, fields: [] }],
    ["no fields", { ...bookmark, fields: undefined }],
    ["a field without a stamp", { ...bookmark, fields: { title: ["The Moon"] } }],
    ["a field with more", { ...bookmark, fields: { title: ["The Moon", stamp, 1] } }],
    ["a stamp that is none", { ...bookmark, fields: { title: ["The Moon", "now"] } }],
    ["a stamp after all time", { ...bookmark, fields: { title: ["The Moon", `zzzzzzzzz0000-a`] } }],
    ["a removal that is none", { ...bookmark, removed: "yesterday" }],
    ["a title that is a number", { ...bookmark, fields: { title: [1, stamp] } }],
    ["a value that is an object", { ...bookmark, fields: { title: [{}, stamp] } }],
    ["a number without end", { kind: "reading", id: "/", fields: { place: [Infinity, stamp] } }],
    ["a colour that is none", { kind: "highlight", id: "1", fields: { colour: ["black", stamp] } }],
    ["a label that is no flag", { ...bookmark, fields: { "label:moon": ["yes", stamp] } }],
    ["a date that is none", { ...bookmark, fields: { savedAt: ["soon", stamp] } }],
  ])("is not read from %s", (_, raw) => {
    expect(parseRecord(raw)).toBeUndefined();
  });

  it("is read whole from a later version, with kinds and fields that this one does not know", () => {
    const later = { kind: "bookmark", id: "/", fields: { mood: ["fine", stamp] } };
    expect(parseRecord(later)).toEqual(later);
    expect(parseRecord({ ...later, kind: "playlist" })).toEqual({ ...later, kind: "playlist" });
  });
});
