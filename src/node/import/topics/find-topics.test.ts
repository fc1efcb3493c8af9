import { describe, expect, it } from "vitest";
import { topicFinder } from "./find-topics.ts";

function topic(label: string, aliases: string[] = [], labels: Record<string, string> = {}) {
  return { id: label.toLowerCase().replaceAll(" ", "-"), label, aliases, labels };
}

const find = topicFinder([
  topic("North Korea", ["North Korean", "Kim Jong Un"]),
  topic("Korea"),
  topic("Nuclear weapons", ["non-proliferation"]),
  topic("United States", ["US", "American"]),
  topic("Space", [], { ja: "宇宙", fr: "Espace" }),
]);

describe("the topics of a text", () => {
  it("are found by label, alias or label in another language, whatever the case and hyphens", () => {
    expect(find("", "KIM JONG-UN spoke.")).toEqual(["North Korea"]);
    expect(find("", "L’espace est loin.")).toEqual(["Space"]);
    expect(find("", "日本の宇宙機関")).toEqual(["Space"]);
    expect(find("", "Talks on non-proliferation")).toEqual(["Nuclear weapons"]);
  });

  it("are whole words, the longest name that fits", () => {
    expect(find("", "North Korean ships")).toEqual(["North Korea"]);
    expect(find("", "A spaceman of Koreatown")).toEqual([]);
  });

  it("take an acronym only in capitals", () => {
    expect(find("", "US troops")).toEqual(["United States"]);
    expect(find("", "They told us")).toEqual([]);
  });

  it("are the most telling first; one named once in passing is left out", () => {
    const body = "North Korean missiles flew.\n\nAn American saw space. Another American did too.";
    expect(find("", body)).toEqual(["North Korea", "United States"]);
  });

  it("are at most eight", () => {
    const many = Array.from({ length: 12 }, (_, n) => topic(`Topic${n}`));
    expect(topicFinder(many)("", many.map(({ label }) => label).join(" "))).toHaveLength(8);
  });
});
