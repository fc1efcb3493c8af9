import { describe, expect, test } from "vitest";
import { join } from "node:path";
import { blockText } from "../../content/block.ts";
import { readHtml } from "../import/html/read-html.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";
import { isThere } from "./hostile-texts.ts";

// What sanitizers leave of hostile HTML, beside what becomes of the same HTML here: the text must be the same, whatever
// elements it stands in. A few are to differ: sanitizers drop text with elements that browsers show, as `xmp`, or the rest
// of a page after a `frameset` in the midst of it, or what is said in place of a picture with an address that nothing can be
// shown from; here that text stays.
const MOST_OTHERS = 0.1;

interface Sanitized {
  html: string;
  /** What is left of it; some depend on the browser. */
  left: string[];
}

function records(file: string, field: string): Sanitized[] {
  const folder = corporaFolder() ?? "";
  return (readRecords(join(folder, file)) as Record<string, string | string[]>[]).map((record) => ({
    html: [record[field] ?? ""].flat().join(""),
    left: [record.expected ?? ""].flat(),
  }));
}

function textOf(html: string): string {
  const texts = readHtml(html, "https://news.example/").filter(
    ({ type }) => type !== "image" && type !== "embed",
  );
  return texts.map(blockText).join("").replace(/\s+/g, "");
}

/** Those that have another text. */
function others(sanitized: Sanitized[]): string[] {
  return sanitized
    .filter(({ html, left }) => !left.map(textOf).includes(textOf(html)))
    .map(({ html }) => html);
}

describe("sanitized HTML (skipped where the corpora are not beside the project)", () => {
  test.skipIf(!isThere("xss-dompurify"))("has the text that DOMPurify leaves", () => {
    const all = records("xss-dompurify/expect.jsonl", "payload");
    expect(others(all).length).toBeLessThan(MOST_OTHERS * all.length);
  });

  test.skipIf(!isThere("sanitizer-miniflux"))("has the text that Miniflux leaves", () => {
    const all = records("sanitizer-miniflux/vectors.jsonl", "input").filter(({ html }) => html.includes("<"));
    expect(others(all).length).toBeLessThan(MOST_OTHERS * all.length);
  });
});
