import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealedTiers } from "./tiers.ts";

const someTotal = fc.integer({ min: 0, max: 3_000_000 });

describe("the sealed segments of an archive", () => {
  it("follow each other without a gap and leave a head of 64 to 127 articles", () => {
    fc.assert(
      fc.property(someTotal, (total) => {
        let next = 0;
        for (const { first, size } of sealedTiers(total)) {
          expect(first).toBe(next);
          next = first + size;
        }
        const head = total - next;
        if (total < 128) expect(next).toBe(0);
        else expect(head >= 64 && head < 128).toBe(true);
      }),
    );
  });

  it("stay as they are, or become part of a larger one, when the archive grows", () => {
    fc.assert(
      fc.property(someTotal, fc.integer({ min: 1, max: 5000 }), (total, more) => {
        const after = sealedTiers(total + more);
        for (const { first, size } of sealedTiers(total))
          expect(after.some((one) => one.first <= first && one.first + one.size >= first + size)).toBe(true);
      }),
    );
  });

  it("are few", () => {
    expect(sealedTiers(20_001).map(({ size }) => size)).toEqual([16_384, 1024, 1024, 1024, 256, 64, 64, 64]);
    expect(sealedTiers(1_000_000).length).toBeLessThan(20);
  });
});
