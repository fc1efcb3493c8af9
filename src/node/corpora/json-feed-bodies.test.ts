import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { jsonFeed } from "../import/formats/json-feed.ts";
import { SourceError } from "../import/source.ts";
import { corporaFolder } from "../testing/corpora.ts";
import { readItems } from "./feed-facts.ts";
import { tellFigure } from "./figure.ts";

const FOLDER = join(corporaFolder() ?? "", "json-testsuite/test_parsing");
const BEGIN = '{"version":"https://jsonfeed.org/version/1.1","title":"Wrapped","_value":';
const ITEM = '{"id":"1","title":"Headline","content_text":"Text","date_published":"2024-05-06"}';
const END = `,"items":[${ITEM}]}`;

describe.skipIf(!existsSync(FOLDER))(
  "JSON texts in a JSON Feed (skipped where the corpora are not beside the project)",
  () => {
    it("are accepted where they are valid, and refused with one clear error where they are not", async (context) => {
      const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
      const wrong: string[] = [];
      for (const name of names) {
        const outcome = await read(
          Buffer.concat([Buffer.from(BEGIN), readFileSync(join(FOLDER, name)), Buffer.from(END)]),
        );
        const isRight = name.startsWith("y_")
          ? outcome === "read"
          : outcome !== "other" && (!name.startsWith("n_") || outcome === "refused");
        if (!isRight) wrong.push(`${name}: ${outcome}`);
      }
      tellFigure(
        context,
        "JSON texts in a JSON Feed: accepted or refused as they must",
        1,
        names.length,
        wrong,
      );
    });
  },
);

async function read(bytes: Buffer): Promise<"read" | "refused" | "other"> {
  try {
    const items = await readItems(jsonFeed, bytes);
    return items.length === 1 && items.every((item) => "draft" in item) ? "read" : "other";
  } catch (error) {
    return error instanceof SourceError ? "refused" : "other";
  }
}
