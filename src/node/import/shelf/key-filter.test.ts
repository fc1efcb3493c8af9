import { expect, it } from "vitest";
import { KeyFilter } from "./key-filter.ts";
import { shortHash } from "./short-hash.ts";

it("knows every key that was added, and hardly takes another for one", () => {
  const filter = new KeyFilter();
  const keys = (name: string) =>
    Array.from({ length: 10_000 }, (_, number) => shortHash(`${name} ${number}`));
  for (const key of keys("added")) filter.add(key);
  expect(keys("added").every((key) => filter.mayHave(key))).toBe(true);
  expect(keys("other").filter((key) => filter.mayHave(key)).length).toBeLessThan(100);
});
