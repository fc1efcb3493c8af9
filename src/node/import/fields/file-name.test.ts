import { expect, it } from "vitest";
import { readFileName } from "./file-name.ts";

it.each([
  [
    "posts/2023-11-17-the-river-rises.md",
    { date: "2023-11-17", title: "The river rises", slug: "the-river-rises" },
  ],
  ["content/the-river-rises/index.md", { title: "The river rises", slug: "the-river-rises" }],
  ["2023-11-17.md", { date: "2023-11-17" }],
  ["Notes/About the river.md", { title: "About the river" }],
  ["README.md", {}],
  ["post.de.md", {}],
  ["12.md", {}],
])("reads the name %s", (path, named) => {
  expect(readFileName(path)).toEqual(named);
});
