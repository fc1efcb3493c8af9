import { expect, it } from "vitest";
import { type IdentityIndex, openIndex } from "./identity-index.ts";

const about = (number: number) => ({ slug: `article-${number}`, source: number, headline: 2 ** 51 + number });

/** Every third shares a key with the one before it; the first is read from something else at last. */
function fill(index: IdentityIndex): void {
  for (let number = 0; number < 12; number++) {
    const entry = index.set(about(number));
    index.know(`id ${number}`, entry.number);
    index.know(`page ${number % 3 === 0 ? number : number - 1}`, entry.number);
  }
  index.set({ ...about(0), source: 99 }, 0);
  index.know("id 0", 0);
}

it.each([12, 11, 5, 1, 0])("knows the same when it keeps no more than %i articles in memory", (most) => {
  const index = openIndex(most);
  fill(index);
  expect(index.find("id 0")).toMatchObject({ number: 0, slug: "article-0", source: 99 });
  expect(index.find("id 7")).toMatchObject({ number: 7, ...about(7) });
  expect(index.find("page 0")).toBeUndefined();
  expect(index.find("page 1")).toMatchObject({ number: 2 });
  expect(index.find("id 12")).toBeUndefined();
  index.close();
});
