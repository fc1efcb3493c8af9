import { expect, test } from "vitest";
import { linkAddress, safeAddress } from "./addresses.ts";

test.each([
  "javascript:alert(1)",
  " \u0001javascript:alert(1)",
  "java\nscript:alert(1)",
  "JAVA\tSCRIPT:alert(1)",
  "vbscript:x",
  "data:text/html,<script>alert(1)</script>",
  "blob:https://a.example/1",
  "file:///etc/passwd",
  "view-source:https://a.example/",
  "feed:https://a.example/",
  "https://bank.example@attack.example/",
  "https://user:word@a.example/",
  "https://",
  "",
  "   ",
  `https://a.example/${"a".repeat(5000)}`,
])("%j is no address", (address) => {
  expect(safeAddress(address, "https://news.example/a")).toBeUndefined();
  expect(linkAddress(address, "https://news.example/a")).toBeUndefined();
});

test("an address is made absolute, as a browser does it", () => {
  expect(safeAddress("../b?c#d", "https://news.example/a/x/")).toBe("https://news.example/a/b?c#d");
  expect(safeAddress("//cdn.example/x", "http://news.example/")).toBe("http://cdn.example/x");
  expect(safeAddress("#part", "https://news.example/a")).toBe("https://news.example/a#part");
  expect(safeAddress("  HTTPS://Bücher.example/ä  ")).toBe("https://xn--bcher-kva.example/%C3%A4");
});

test("without anything to lead from, only what is absolute is one", () => {
  expect(safeAddress("/a")).toBeUndefined();
  expect(safeAddress("#part")).toBeUndefined();
  expect(safeAddress("page.html", "not an address")).toBeUndefined();
  expect(safeAddress("//cdn.example/x")).toBe("https://cdn.example/x");
});

test("a mailbox is for links only", () => {
  expect(linkAddress("mailto:desk@news.example?subject=Hi")).toBe("mailto:desk@news.example?subject=Hi");
  expect(safeAddress("mailto:desk@news.example")).toBeUndefined();
});
