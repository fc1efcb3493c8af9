import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Item } from "../import/draft.ts";
import { ninjs } from "../import/formats/ninjs.ts";
import { SourceError } from "../import/source.ts";
import { corporaFolder } from "../testing/corpora.ts";
import { tellFigure } from "./figure.ts";
import { noItems } from "../testing/in-pieces.ts";

const FOLDER = join(corporaFolder() ?? "", "iptc-ninjs");

function filesIn(part: string): string[] {
  if (!existsSync(FOLDER)) return [];
  const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.includes(part) && name.endsWith(".json")).toSorted();
}

async function itemsOf(name: string): Promise<Item[]> {
  const items: Item[] = [];
  const source = { name, chunks: createReadStream(join(FOLDER, name)) };
  for await (const item of ninjs.read(source, { columns: new Map(), readInner: noItems })) items.push(item);
  return items;
}

describe.skipIf(!existsSync(FOLDER))(
  "IPTC's own files of ninjs (skipped where the corpora are not beside the project)",
  () => {
    it("are imported, or skipped with a reason, where they are right", async (context) => {
      const names = filesIn("should_pass");
      const wrong: string[] = [];
      for (const name of names) {
        const items = await itemsOf(name);
        const isTold = items.every((item) => !("skip" in item) || item.skip.reason !== "");
        if (items.length === 0 || !isTold) wrong.push(name);
      }
      tellFigure(context, "right files of ninjs: imported, or skipped with a reason", 1, names.length, wrong);
    });

    it("never do harm where they are wrong", async (context) => {
      const names = filesIn("should_fail");
      const wrong: string[] = [];
      for (const name of names) {
        const items = await itemsOf(name).catch((error: unknown) => error);
        if (!Array.isArray(items) && !(items instanceof SourceError)) wrong.push(name);
      }
      tellFigure(context, "wrong files of ninjs: read or refused, without harm", 1, names.length, wrong);
    });

    it("examples of news with a text become articles", async () => {
      const found: Item[] = [];
      for (const name of filesIn("examples/")) found.push(...(await itemsOf(name).catch(() => [])));
      const drafts = found.flatMap((item) => ("draft" in item ? [item.draft] : []));
      expect(drafts.length).toBeGreaterThan(0);
      for (const { headline, body } of drafts) expect([headline, body]).not.toContain("");
    });
  },
);
