import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { blockText, paragraphs } from "../../content/block.ts";
import type { Draft } from "../import/draft.ts";
import { plainText } from "../import/formats/plain-text.ts";
import { deriveHeadline } from "../import/headline/derive-headline.ts";
import { decodeText } from "../import/text/decode-text.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";
import { tellFigure } from "./figure.ts";
import { inPieces, noItems } from "../testing/in-pieces.ts";

const FOLDER = join(corporaFolder() ?? "", "articles-bbc");
const FACTS = join(FOLDER, "facts.jsonl");
const DATE = "2005-01-01";

interface Fact {
  file: string;
  headline: string;
  paragraphs: number;
}

async function draftOf(bytes: Uint8Array, date?: string): Promise<Draft> {
  const options = { columns: new Map(), readInner: noItems, ...(date !== undefined && { date }) };
  for await (const item of plainText.read({ name: "test.txt", chunks: inPieces(bytes) }, options)) {
    if ("draft" in item) return item.draft;
  }
  throw new Error("has no draft");
}

function bodyText({ body }: Draft): string {
  const blocks = typeof body === "string" ? paragraphs(body) : body;
  return blocks.map(blockText).join("\n\n");
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

/** At most 90 characters, ending in a whole word of the text that does not lead on to another. */
function isHeadlineOf(text: string, headline: string): boolean {
  const bare = (word: string) => word.replace(/["”’)\].,;:!?…]+$/, "");
  const last = bare(headline.split(" ").at(-1) ?? "");
  return (
    /^.{1,90}$/u.test(headline) &&
    !/[,;:–—-]$| (?:of|in|on|at|to|for|from|with|by|and|or|the|a|an)$/i.test(headline) &&
    text.split(/\s+/).some((word) => bare(word) === last)
  );
}

describe.skipIf(!existsSync(FACTS))(
  "news documents of plain text (skipped where the corpora are not beside the project)",
  () => {
    const facts = existsSync(FACTS)
      ? (readRecords(FACTS) as Fact[]).filter((fact) => fact.paragraphs > 0)
      : [];

    it("have their headline and all their paragraphs", async (context) => {
      const wrong: string[] = [];
      for (const { file, headline, paragraphs } of facts) {
        const draft = await draftOf(readFileSync(join(FOLDER, file)), DATE);
        const isRight = draft.headline === headline && bodyText(draft).split("\n\n").length === paragraphs;
        if (!isRight) wrong.push(file);
      }
      tellFigure(context, "BBC documents: headline and paragraphs", 1, facts.length, wrong);
    });

    it("lose nothing and get a headline where they have none", async (context) => {
      const wrong: string[] = [];
      for (const { file } of facts) {
        const text = decodeText(readFileSync(join(FOLDER, file))) ?? "";
        const rest = text.slice(text.indexOf("\n")).trim();
        const draft = await draftOf(Buffer.from(` date ${DATE} ${rest}`));
        const headline = draft.headline ?? deriveHeadline(bodyText(draft));
        const isWhole = draft.date === DATE && withoutSpace(bodyText(draft)) === withoutSpace(rest);
        if (!isWhole || !isHeadlineOf(rest, headline)) wrong.push(`${file}: ${headline}`);
      }
      tellFigure(
        context,
        "BBC documents without their headline: whole, with a fitting one",
        1,
        facts.length,
        wrong,
      );
    });
  },
);
