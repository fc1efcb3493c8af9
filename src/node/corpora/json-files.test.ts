import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Item } from "../import/draft.ts";
import { jsonArray } from "../import/formats/json-array.ts";
import { jsonLines } from "../import/formats/json-lines.ts";
import { readAs } from "../import/run/read-items.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";
import { tellFigure } from "./figure.ts";
import { inPieces } from "../testing/in-pieces.ts";

const FOLDER = corporaFolder() ?? "";
const SUITE = join(FOLDER, "json-testsuite/test_parsing");
const formats = { "JSON Lines": jsonLines, JSON: jsonArray };

async function itemsOf(name: keyof typeof formats, chunks: AsyncIterable<Uint8Array>): Promise<Item[]> {
  const items: Item[] = [];
  const source = { name: "test.json", chunks };
  for await (const item of readAs(formats[name], source, { columns: new Map() })) items.push(item);
  return items;
}

function inTwo(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.concat(parts);
  return inPieces(bytes, Math.ceil(bytes.length / 2));
}

/** A text is refused when an item says that it is not JSON, or that there is nothing; one that is no record was accepted. */
function isRefused(items: Item[]): boolean {
  return items.some(
    (item) => "skip" in item && /^(?:not valid JSON|empty)$/.test(item.skip.kind) && item.skip.failed,
  );
}

/** What the suite calls `y…` must be accepted, `n…` refused, and others may be either. */
function isAsItMust(name: string, refused: boolean): boolean {
  return name.startsWith("y") ? !refused : !name.startsWith("n") || refused;
}

function kindsOf(items: Item[]): Record<string, number> {
  return countsOf(items.map((item) => ("skip" in item ? item.skip.kind : "draft")));
}

function countsOf(kinds: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe.skipIf(!existsSync(SUITE))(
  "what must be JSON is accepted and what must not gives a clear error (skipped where the corpora are not beside the project)",
  () => {
    const files = existsSync(SUITE) ? readdirSync(SUITE) : [];
    const bytes = (name: string) => readFileSync(join(SUITE, name));
    const list = [Buffer.from('[{"headline":"Before it"},'), Buffer.from("]")] as const;

    it.for(["JSON Lines", "JSON"] as const)("as a file of %s", async (format, context) => {
      const told = await Promise.all(files.map((name) => itemsOf(format, inTwo(bytes(name)))));
      const wrong = files.filter((name, index) => !isAsItMust(name, isRefused(told[index] ?? [])));
      tellFigure(
        context,
        `JSON texts as a file of ${format}: accepted or refused as they must`,
        1,
        files.length,
        wrong,
      );
      expect(told.every((items) => items.length > 0)).toBe(true);
    });

    it("as an element of a list", async (context) => {
      const wrong: string[] = [];
      for (const name of files) {
        const items = await itemsOf("JSON", inTwo(list[0], bytes(name), list[1]));
        if (!isAsItMust(name, isRefused(items))) wrong.push(name);
      }
      tellFigure(context, "JSON texts in a list: accepted or refused as they must", 1, files.length, wrong);
    });
  },
);

describe.skipIf(!existsSync(join(FOLDER, "articles-reuters21578")))(
  "dumps of articles: every record comes in, or is left with a reason (skipped where the corpora are not beside the project)",
  () => {
    it.each([
      ["articles-huffpost/huffpost.jsonl", "short_description"],
      ["articles-small/articles.jsonl", "body"],
      ["articles-reuters21578/reuters.jsonl", "body"],
    ])("%s", async (path, text) => {
      const records = readRecords(join(FOLDER, path)) as Record<string, unknown>[];
      const kinds = records.map((record) => {
        if (typeof record["date"] !== "string") return "no date";
        return record[text] === "" || record[text] === null ? "no text" : "draft";
      });
      const items = await itemsOf("JSON Lines", createReadStream(join(FOLDER, path)));
      expect(kindsOf(items)).toEqual(countsOf(kinds));
    });
  },
);
