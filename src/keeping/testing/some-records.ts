import fc from "fast-check";
import type { Change, Edit } from "../change.ts";
import type { Field, KeptRecord } from "../kept-record.ts";
import type { Value } from "../kinds.ts";
import { stampAt } from "../stamp.ts";

/** Names that are something else to an object, or no text. */
const TROUBLE = ["__proto__", "constructor", "hasOwnProperty", "", " ", "label:a", "\ud800", "a\udc00b", "0"];

const word = fc.oneof(fc.constantFrom(...TROUBLE), fc.string({ unit: "binary", maxLength: 6 }));

export const someValue: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  word,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);

export const someStamp = fc
  .record({ time: fc.nat({ max: 4 }), count: fc.nat({ max: 2 }), device: fc.constantFrom("a", "b") })
  .map(({ time, count, device }) => stampAt(time, device, count));

const someField: fc.Arbitrary<Field> = fc.tuple(someValue, someStamp);

function fieldsWith(names: fc.Arbitrary<string>) {
  return fc.array(fc.tuple(names, someField), { maxLength: 5 }).map((entries) => Object.fromEntries(entries));
}

const someFields = fieldsWith(fc.oneof(fc.constantFrom("x", "y"), word));

/** Records of a kind that a later version may have, so that fields may be called anything and hold anything. */
export function someRecord(id: fc.Arbitrary<string> = fc.constant("one")): fc.Arbitrary<KeptRecord> {
  return fc
    .record({ id, fields: someFields, removed: fc.option(someStamp) })
    .map(({ id, fields, removed }) => ({
      kind: "unheard",
      id,
      fields,
      ...(removed !== null && { removed }),
    }));
}

const somePage = fc.constantFrom("/articles/moon", "/topics/space?q=%23moon", "__proto__", "\ud800");
const someDate = fc.constantFrom("2024-01-01T00:00:00.000Z", "2024-02-02");

const someBookmark = fc.record(
  {
    title: fc.oneof(word, fc.constant(null)),
    note: fc.oneof(word, fc.constant(null)),
    savedAt: someDate,
    favourite: fc.oneof(fc.boolean(), fc.constant(null)),
    "label:__proto__": fc.oneof(fc.boolean(), fc.constant(null)),
    "label:\udc00": fc.boolean(),
  },
  { requiredKeys: [] },
);

const someReading = fc.record(
  { place: fc.double({ min: 0, max: 1, noNaN: true }), readAt: fc.oneof(someDate, fc.constant(null)) },
  { requiredKeys: [] },
);

/** Every kind of edit: one that sets, clears or makes, one that removes. */
const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("bookmark" as const), id: somePage, set: someBookmark }),
  fc.record({ kind: fc.constant("reading" as const), id: somePage, set: someReading }),
  fc.record({
    kind: fc.constantFrom("bookmark" as const, "reading" as const),
    id: somePage,
    remove: fc.constant(true as const),
  }),
);

/** A change of a few pages, which may change one of them several times. */
export const someChange: fc.Arbitrary<Change> = fc
  .array(someEdit, { minLength: 1, maxLength: 4 })
  .map((edits) => ({ name: "bookmarked", edits }));
