import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSlug } from "../../../content/slug.ts";
import { articleSlug, keptSlug, numberedSlug } from "./article-slug.ts";

const LONGEST = 64;

describe("a slug made of date and headline", () => {
  it.each([
    ["Putin and Kim are to meet", "2023-11-17-putin-and-kim-are-to-meet"],
    ["Łódź’s café: “À bientôt!”", "2023-11-17-lodzs-cafe-a-bientot"],
    ["Встреча в Москве", "2023-11-17-vstrecha-v-moskve"],
    ["日本語のニュース", "2023-11-17-ribenyunoniyusu"],
    ["!!!", "2023-11-17-article"],
    ["", "2023-11-17-article"],
  ])("of %j", (headline, slug) => {
    expect(articleSlug("2023-11-17T08:00:00Z", headline)).toBe(slug);
  });

  it("ends at a whole word, and cuts a word that is too long alone", () => {
    const words = articleSlug("2023-11-17", "word ".repeat(40));
    expect(words).toBe(`2023-11-17${"-word".repeat(10)}`);
    expect(articleSlug("2023-11-17", "x".repeat(500))).toBe(`2023-11-17-${"x".repeat(53)}`);
  });

  it("is one whatever the headline", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (headline) => {
        const slug = articleSlug("2023-11-17", headline);
        expect(isSlug(slug)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(LONGEST);
        expect(articleSlug("2023-11-17", headline)).toBe(slug);
      }),
    );
  });
});

describe("a slug that an item had elsewhere", () => {
  it.each([
    ["hello-world", "hello-world"],
    ["Hello_World", "hello-world"],
    ["%d0%9c%d0%be%d1%81%d0%ba%d0%b2%d0%b0", "moskva"],
    ["100%-true", "100-true"],
    ["../../etc/passwd", "etc-passwd"],
  ])("%j is kept as %j", (slug, kept) => expect(keptSlug(slug)).toBe(kept));

  it.each(["", "---", "con", "NUL", "com1", "./"])("%j cannot be kept", (slug) => {
    expect(keptSlug(slug)).toBeUndefined();
  });

  it("stays as it is when it is kept again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const kept = keptSlug(text);
        if (kept !== undefined) expect(keptSlug(kept)).toBe(kept);
      }),
    );
  });
});

it("numbers the articles that would have one slug, and none gets longer", () => {
  const long = articleSlug("2023-11-17", "word ".repeat(40));
  expect(numberedSlug("a-slug", 1)).toBe("a-slug");
  expect(numberedSlug("a-slug", 2)).toBe("a-slug-2");
  expect(numberedSlug(long, 12345).length).toBeLessThanOrEqual(LONGEST);
  expect(isSlug(numberedSlug(long, 12345))).toBe(true);
});
