import { describe, expect, it } from "vitest";
import { keepingEn } from "./keeping-en.ts";

describe("what was done, as it is told", () => {
  it("is of one page or of many", () => {
    const { favourited, unfavourited } = keepingEn.changes;
    expect(favourited("Moon", 1)).toBe("Made “Moon” a favourite.");
    expect(favourited(undefined, 3)).toBe("Made 3 pages favourites.");
    expect(unfavourited("Moon", 1)).toBe("“Moon” is no longer a favourite.");
    expect(unfavourited(undefined, 3)).toBe("3 pages are no longer favourites.");
  });
});
