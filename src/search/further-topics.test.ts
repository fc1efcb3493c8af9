import { describe, expect, it } from "vitest";
import { memoryArchive } from "../archive/memory-archive.ts";
import { formatQuery } from "../query/format-query.ts";
import { parseQuery } from "../query/parse-query.ts";
import type { Query } from "../query/query.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { orTopic, topicsOfCards } from "./further-topics.ts";
import { countedChoices } from "./make-filter.ts";

const edition = anEdition([
  anArticle("a", { topics: ["Russia", "Diplomacy"] }),
  anArticle("b", { topics: ["Russia", "Security", "Diplomacy"] }),
  anArticle("c", { topics: ["Space", "Arts"] }),
  anArticle("d", { topics: ["Space"] }),
]);

function query(text: string): Query {
  const parsed = parseQuery(text);
  if ("problem" in parsed) throw new Error(`${text} is no query`);
  return parsed.query;
}

describe("the topics that a list can be narrowed by", () => {
  it("are those of its cards, the most frequent first, then the largest, with what each would leave", async () => {
    const archive = memoryArchive(edition);
    const russia = query("#russia");
    const list = await archive.list({ query: russia });
    if (list === undefined) throw new Error("there is no list");
    const source = { query: russia, labels: { russia: "Russia" }, page: { topic: "russia" } };
    const choices = await countedChoices(archive, source, list);
    expect(choices.map(({ label, left }) => [label, left?.value])).toEqual([
      ["Diplomacy", 2],
      ["Security", 1],
      ["Space", 0],
      ["Arts", 0],
    ]);
  });

  it("are none that the query speaks of already", () => {
    expect(
      topicsOfCards(edition.cards, query("#russia -#space (moon OR #arts)")).map(({ id }) => id),
    ).toEqual(["diplomacy", "security"]);
  });
});

describe("a topic as another possibility", () => {
  it.each([
    ["#russia", "#russia OR #x"],
    ["#russia -#sport moon", "#russia OR #x -#sport moon"],
    ["moon #russia OR #china", "moon #russia OR #china OR #x"],
    ["moon", "moon OR #x"],
    ["moon treaty", "(moon treaty) OR #x"],
    ["-#sport", "-#sport OR #x"],
  ])("makes of %s: %s", (before, after) => {
    expect(formatQuery(orTopic(query(before), "x").query)).toBe(after);
  });
});
