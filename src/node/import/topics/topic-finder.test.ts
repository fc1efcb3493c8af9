import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { topicFinder, type TopicText } from "./topic-finder.ts";

function topic(
  label: string,
  aliases: string[] = [],
  labels: Record<string, string> = {},
  more: object = {},
) {
  return { id: label.toLowerCase().replaceAll(" ", "-"), label, aliases, labels, ...more };
}

const vocabulary = [
  topic("North Korea", ["North Korean", "Kim Jong Un"]),
  topic("Korea"),
  topic("Nuclear weapons", ["non-proliferation"]),
  topic("United States", ["US", "American"]),
  topic("Space", [], { ja: "宇宙", fr: "Espace" }),
];

const find = await topicFinder(vocabulary);

function said(body: string, more: Partial<TopicText> = {}): TopicText {
  return { headline: "", body, tags: [], codes: [], ...more };
}

describe("the topics of a text", () => {
  it("are found by label, alias or label in another language, whatever the case and hyphens", () => {
    expect(find(said("KIM JONG-UN spoke."))).toEqual(["North Korea"]);
    expect(find(said("L’espace est loin."))).toEqual(["Space"]);
    expect(find(said("日本の宇宙機関"))).toEqual(["Space"]);
    expect(find(said("Talks on non-proliferation"))).toEqual(["Nuclear weapons"]);
  });

  it("are found in any form of their words", () => {
    expect(find(said("A nuclear weapon"))).toEqual(["Nuclear weapons"]);
    expect(find(said("Les espaces", { lang: "fr" }))).toEqual(["Space"]);
  });

  it("are whole words, the longest name that fits", () => {
    expect(find(said("North Korean ships"))).toEqual(["North Korea"]);
    expect(find(said("A spaceman of Koreatown"))).toEqual([]);
  });

  it("take an acronym only in capitals", () => {
    expect(find(said("US troops"))).toEqual(["United States"]);
    expect(find(said("They told us"))).toEqual([]);
  });

  it("are the most telling first; one named once in passing is left out", () => {
    const body = "North Korean missiles flew.\n\nAn American saw space. Another American did too.";
    expect(find(said(body))).toEqual(["North Korea", "United States"]);
  });

  it("are none by one ordinary word in the text, which may be said in another sense", async () => {
    const findTech = await topicFinder([topic("Technology", ["computers", "Big Tech"])]);
    expect(findTech(said("The chess club admits computers."))).toEqual([]);
    for (const body of ["Computers won. Computers lost.", "Technology won.", "Big Tech won."])
      expect(findTech(said(body))).toEqual(["Technology"]);
    expect(findTech(said("They play.", { headline: "Club admits computers" }))).toEqual(["Technology"]);
  });

  it("are at most eight", async () => {
    const many = Array.from({ length: 12 }, (_, n) => topic(`Topic${n}`));
    const findMany = await topicFinder(many);
    expect(findMany(said(many.map(({ label }) => label).join(" ")))).toHaveLength(8);
  });

  it("bring an editor's broader topic with them", async () => {
    const findBroader = await topicFinder([topic("Sport"), topic("Chess", [], {}, { broader: "sport" })]);
    expect(findBroader(said("Chess here, chess there"))).toEqual(["Chess", "Sport"]);
  });

  it("are found in a vocabulary whose topics are broader than each other in a circle", async () => {
    const circle = [topic("One", [], {}, { broader: "two" }), topic("Two", [], {}, { broader: "one" })];
    expect((await topicFinder(circle))(said("one and one and one"))).toEqual(["One", "Two"]);
  });

  it("are at most eight, each once, whatever the text and the tags", () => {
    const texts = fc.array(
      fc.oneof(fc.constantFrom("US ", "North Korea", "Space", "A of", "’s", ". "), fc.string()),
    );
    fc.assert(
      fc.property(texts, fc.array(fc.string()), (parts, tags) => {
        const topics = find(said(parts.join(""), { tags, codes: tags }));
        expect(topics.length).toBeLessThanOrEqual(8);
        expect(new Set(topics.map((one) => one.toLowerCase())).size).toBe(topics.length);
      }),
      { numRuns: 150 },
    );
  });

  it.each(["A ", "Aa-", "A of ", "US ", "宇", "a\u0301", "\n", "“", "North Korea and "])(
    "of a megabyte of %j are found like of any text",
    (part) => {
      expect(find(said(part.repeat(1_000_000 / part.length))).length).toBeLessThanOrEqual(8);
    },
  );
});

describe("a source's own tags and codes", () => {
  const tags = ["#Espace", "  Deep   sea", "deep sea", "!", "x".repeat(101), "__proto__"];
  const tagged = said("US troops met US sailors", {
    tags,
    codes: ["medtop:1", "http://cv.iptc.org/newscodes/mediatopic/1"],
  });
  const withCode = [...vocabulary, topic("Law", [], {}, { code: "medtop:1" })];

  it("come first, as the vocabulary calls them, else as the source does, cleaned and each once", async () => {
    const own = ["Law", "Space", "Deep sea", "__proto__"];
    expect((await topicFinder(withCode, "source"))(tagged)).toEqual(own);
    expect((await topicFinder(withCode, "auto"))(tagged)).toEqual([...own, "United States"]);
  });

  it("are left alone, as the text is, where no topics are wanted", async () => {
    expect((await topicFinder(withCode, "none"))(tagged)).toEqual([]);
  });

  it("are known by a code that the vocabulary has given up, unless that is another topic's", async () => {
    const replaced = [
      topic("Law", [], {}, { code: "medtop:1" }),
      topic("Courts", [], {}, { code: "medtop:3" }),
    ];
    const heir = { ...topic("Justice", [], {}, { code: "medtop:2" }), formerCodes: ["medtop:1", "medtop:4"] };
    const find = await topicFinder([...replaced, heir], "source");
    expect(find(said("", { codes: ["medtop:4", "medtop:1"] }))).toEqual(["Justice", "Law"]);
  });
});
