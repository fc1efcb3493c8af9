import { describe, expect, it } from "vitest";
import { testSite } from "../../testing/articles.ts";
import { fullAddress } from "./full-address.ts";

describe("the address of a link that leaves", () => {
  it.each([
    ["https://a.example/x?y=1#z", "https://a.example/x?y=1#z"],
    ["https://a.example/[x]|y{z}#a#b", "https://a.example/%5Bx%5D%7Cy%7Bz%7D#a%23b"],
    ["https://a.example/100%", "https://a.example/100%25"],
    ["https://[::1]:8080/x", "https://[::1]:8080/x"],
    ["mailto:a@b.example", "mailto:a@b.example"],
    ["/articles/x", new URL("/articles/x", testSite.url).href],
    ["#place", undefined],
  ])("%s is %s", (address, full) => {
    expect(fullAddress(testSite, address)).toBe(full);
  });
});
