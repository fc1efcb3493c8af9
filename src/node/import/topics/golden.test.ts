import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { vocabularySchema } from "../../../content/topic.ts";
import { topicFinder } from "./topic-finder.ts";

const GOLDEN = join(import.meta.dirname, "golden");
const cases = readdirSync(GOLDEN, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const expectedSchema = v.object({
  lang: v.optional(v.string()),
  tags: v.optional(v.array(v.string()), []),
  codes: v.optional(v.array(v.string()), []),
  topics: v.array(v.string()),
});

function read(...path: string[]): string {
  return readFileSync(join(GOLDEN, ...path), "utf8");
}

const find = await topicFinder(v.parse(vocabularySchema, JSON.parse(read("vocabulary.json"))).topics);

describe("the topics of texts in golden/, a headline and paragraphs each, are those in expected.json", () => {
  it.each(cases)("$name", ({ name }) => {
    const [headline = "", ...paragraphs] = read(name, "text.txt").trimEnd().split("\n\n");
    const { topics, lang, ...own } = v.parse(expectedSchema, JSON.parse(read(name, "expected.json")));
    const text = { headline, body: paragraphs.join("\n\n"), ...own, ...(lang !== undefined && { lang }) };
    expect(find(text)).toEqual(topics);
  });
});
