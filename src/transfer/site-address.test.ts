import { describe, expect, it } from "vitest";
import { testSite } from "../testing/articles.ts";
import { fullAddress, keptAddress } from "./site-address.ts";

describe("the address of a page of the site, from a file", () => {
  const kept = (address: string) => keptAddress(testSite, address);

  it("is its path, whatever slash, place or search those who led there have put behind it", () => {
    for (const address of [
      "https://test.example/articles/moon",
      "https://TEST.example/articles/moon/",
      "https://test.example/articles/moon//",
      "https://test.example/articles/moon?utm_source=letter",
      "https://test.example/articles/moon/?utm_source=letter#part",
      "https://test.example/articles/moon#part?",
    ])
      expect(kept(address)).toBe("/articles/moon");
  });

  it("has the search where that says which page it is", () => {
    expect(kept("https://test.example/search?q=moon/#top")).toBe("/search?q=moon/");
    expect(kept("https://test.example/topics/space/?q=moon")).toBe("/topics/space?q=moon");
  });

  it("of the front page is a slash", () => {
    for (const address of ["https://test.example", "https://test.example/", "https://test.example//#top"])
      expect(kept(address)).toBe("/");
  });

  it("of another site stays letter by letter", () => {
    for (const address of ["https://else.example/articles/moon/?a=b#c", "https://test.example.else/", "x:y"])
      expect(kept(address)).toBe(address);
  });

  it("is the same after it was written in full", () => {
    const site = { ...testSite, url: "https://test.example/news/" };
    expect(fullAddress(site, "/articles/moon")).toBe("https://test.example/news/articles/moon");
    expect(keptAddress(site, "https://test.example/news/articles/moon")).toBe("/articles/moon");
    expect(keptAddress(site, "https://test.example/articles/moon")).toBe(
      "https://test.example/articles/moon",
    );
  });
});
