import { expect, it } from "vitest";
import { parseBookmark, type Bookmark } from "./bookmark.ts";
import { exportJson, exportNetscapeHtml } from "./export.ts";

const bookmarks: Bookmark[] = [
  {
    path: "/articles/moon",
    title: "Moon & <Mars>",
    standfirst: 'A "soft" landing',
    savedAt: "2024-01-02T03:04:05.000Z",
  },
  { path: "/topics/space", title: "Space", savedAt: "2024-01-01T00:00:00.000Z" },
];

it("exports JSON that reads back as the same bookmarks", () => {
  const { name, type, content } = exportJson(bookmarks);
  expect({ name, type }).toEqual({ name: "bookmarks.json", type: "application/json" });
  const { format, version, bookmarks: exported } = JSON.parse(content);
  expect({ format, version }).toEqual({ format: "broadsheet-bookmarks", version: 1 });
  expect(exported.map(parseBookmark)).toEqual(bookmarks);
});

it("exports a Netscape bookmark file with full addresses, dates in seconds and notes, in which no title is markup", () => {
  const { content } = exportNetscapeHtml(bookmarks, "The Test", (path) => `https://test.example${path}`);
  const page = new DOMParser().parseFromString(content, "text/html");
  expect(content.startsWith("<!DOCTYPE NETSCAPE-Bookmark-file-1>")).toBe(true);
  const links = [...page.querySelectorAll("dl dt > a")];
  expect(
    links.map((link) => [link.getAttribute("href"), link.getAttribute("add_date"), link.textContent]),
  ).toEqual([
    ["https://test.example/articles/moon", "1704164645", "Moon & <Mars>"],
    ["https://test.example/topics/space", "1704067200", "Space"],
  ]);
  expect(page.querySelector("dd")?.textContent?.trim()).toBe('A "soft" landing');
});
