import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortInParts } from "./sort-in-parts.ts";

describe("sorting very many things in parts", () => {
  it("comes to the same as sorting them at once, and leaves what is equal in its order", async () => {
    const keys = fc.array(fc.constantFrom("", "a", "b", "ä", "\ud800", "bb"), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(keys, fc.nat({ max: 9000 }), async (keys, count) => {
        const things = Array.from({ length: count }, (_, n) => ({ key: keys[n % keys.length] ?? "", n }));
        const sorted = things.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
        expect(await sortInParts(things, ({ key }) => key)).toEqual(sorted);
      }),
      { numRuns: 30 },
    );
  });
});
