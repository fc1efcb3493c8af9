import fc from "fast-check";
import { expect, it } from "vitest";
import { isSlug } from "../../content/slug.ts";
import { articleSlug } from "./article-slug.ts";

it.each([
  ["Putin and Kim are to meet", "2023-11-17-putin-and-kim-are-to-meet"],
  ["Łódź’s café: “À bientôt!”", "2023-11-17-lodzs-cafe-a-bientot"],
  ["!!!", "2023-11-17-article"],
])("makes a slug of %j", (headline, slug) => {
  expect(articleSlug("2023-11-17T08:00:00Z", headline)).toBe(slug);
});

it("makes a slug of any headline", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (headline) => isSlug(articleSlug("2023-11-17", headline))),
  );
});
