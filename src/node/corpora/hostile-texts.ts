import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeXML } from "entities";
import { XMLParser } from "fast-xml-parser";
import { corporaFolder, readRecords } from "../testing/corpora.ts";

/** The corpora of hostile texts, each with what of it is tried. */
export const HOSTILE: Record<string, () => string[]> = {
  "xss-dompurify": () => readField("xss-dompurify/expect.jsonl", "payload"),
  "sanitizer-miniflux": () => readField("sanitizer-miniflux/vectors.jsonl", "input"),
  "strings-blns": () => readField("strings-blns/blns.jsonl", "string"),
  "feeds-feedparser": sanitizedFeeds,
  "html5lib-tests": treeConstructions,
};

function pathOf(path: string): string {
  return join(corporaFolder() ?? "", path);
}

/** True where a corpus is there. */
export function isThere(corpus: string): boolean {
  return corporaFolder() !== undefined && existsSync(pathOf(corpus));
}

function readField(file: string, field: string): string[] {
  return readRecords(pathOf(file)).map((record) => textIn(record, field));
}

function textIn(record: unknown, field: string): string {
  const value: unknown =
    typeof record === "object" && record !== null ? Reflect.get(record, field) : undefined;
  return typeof value === "string" ? value : "";
}

/** The texts in the feeds that a sanitizer is tried with. */
function sanitizedFeeds(): string[] {
  const folder = pathOf("feeds-feedparser/wellformed/sanitize");
  const parser = new XMLParser({ stopNodes: ["*.content", "*.summary", "*.description"] });
  return readdirSync(folder).flatMap((name) =>
    strings(parser.parse(readFileSync(join(folder, name), "utf8"))),
  );
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value.includes("&lt;") ? decodeXML(value) : value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** What the tests of a parser's tree begin with: https://github.com/html5lib/html5lib-tests */
function treeConstructions(): string[] {
  const folder = pathOf("html5lib-tests/tree-construction");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".dat"),
  );
  return files.flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split(/^#data\n/m)
      .slice(1)
      .map((test) => test.split(/\n#errors\n/, 1)[0] ?? ""),
  );
}
