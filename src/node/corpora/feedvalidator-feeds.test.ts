import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formats } from "../import/formats.ts";
import type { Item } from "../import/draft.ts";
import { feed } from "../import/formats/feed.ts";
import { SourceError } from "../import/source.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";
import { readItems } from "./feed-facts.ts";
import { tellFigure } from "./figure.ts";
import { inPieces } from "../testing/in-pieces.ts";

const FOLDER = join(corporaFolder() ?? "", "feeds-feedvalidator");
const FEEDS = ["rss", "RDF", "feed", "entry"];
interface File {
  file: string;
  group: string;
  root: string | null;
  negated?: boolean;
  event?: string;
}

interface Outcome {
  file: File;
  items: Item[];
  fault: unknown;
}

describe.skipIf(!existsSync(FOLDER))(
  "the feeds of the feed validator (skipped where the corpora are not beside the project)",
  () => {
    const files = existsSync(FOLDER) ? (readRecords(join(FOLDER, "expected.jsonl")) as File[]) : [];

    it("are read, or refused with one clear error", async (context) => {
      const outcomes: Outcome[] = [];
      for (const file of files) outcomes.push(await read(file));
      const valid = outcomes.filter(({ file }) => isValid(file));
      const odd = outcomes.filter(({ fault }) => fault !== undefined && !(fault instanceof SourceError));
      const refused = valid.filter(({ fault }) => fault !== undefined);
      tellFigure(context, "valid feeds of the feed validator: read", 1, valid.length, refused.map(nameFault));
      expect(odd.map(nameFault)).toEqual([]);
    });
  },
);

function nameFault({ file, fault }: Outcome): string {
  return `${file.file}: ${String(fault)}`;
}

/** The corpus does not tell the root of RSS 1.1. */
function isValid({ group, root, negated, event }: File): boolean {
  return negated === true && event === "Error" && (FEEDS.includes(root ?? "") || group === "rss11");
}

async function read(file: File): Promise<Outcome> {
  const bytes = readFileSync(join(FOLDER, file.file));
  const start = bytes.subarray(0, 64_000).toString("latin1");
  const source = { name: file.file, chunks: inPieces(Buffer.from("")) };
  const format = formats.find(({ recognises }) => recognises?.(start, source) === true) ?? feed;
  try {
    const items = await readItems(format, bytes, "https://feed.example/feed.xml");
    return { file, items, fault: undefined };
  } catch (fault) {
    return { file, items: [], fault };
  }
}
