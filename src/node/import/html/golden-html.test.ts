import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readHtml } from "./read-html.ts";

const FOLDER = join(import.meta.dirname, "golden");

for (const name of readdirSync(FOLDER)) {
  test(`${name.replaceAll("-", " ")} become blocks`, () => {
    const html = readFileSync(join(FOLDER, name, "input.html"), "utf8");
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8"));
    expect(readHtml(html, "https://news.example/2024/story.html")).toEqual(expected);
  });
}
