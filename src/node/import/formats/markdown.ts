import type { Format } from "../draft.ts";
import { loadedReader } from "../loaded-reader.ts";

/** Markdown (CommonMark and GitHub's) with the front matter of Hugo, Jekyll, Astro, Eleventy, Zola or Obsidian. */
export const markdown: Format = {
  name: "Markdown",
  endings: [".md", ".markdown", ".mdx", ".mdown", ".mkd"],
  recognises: (_, { contentType = "" }) => /^text\/(?:x-)?markdown/i.test(contentType),
  read: loadedReader(async () => (await import("../markdown/read-markdown.ts")).readMarkdown),
};
