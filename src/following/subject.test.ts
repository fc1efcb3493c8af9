import { describe, expect, it } from "vitest";
import { parseQuery } from "../query/parse-query.ts";
import { hrefOf, idOf, parseSubject, queryOf, subjectOfList, topicSubject, wordSubject } from "./subject.ts";

const space = { id: "space", label: "Space" };

describe("what can be followed and muted", () => {
  it("is a topic by its id, a word by how it is folded", () => {
    expect(idOf(topicSubject(space))).toBe("topic:space");
    expect(wordSubject("  Café   Society ")).toEqual({
      kind: "word",
      name: "cafe society",
      label: "Café Society",
    });
    expect(wordSubject("—")).toBeUndefined();
  });

  it.each([
    ["topic:space", "Space"],
    ["word:moon landing", "Moon landing"],
    ["word:月面", "月面"],
  ])("is read from its record: %s", (id, label) => {
    const subject = parseSubject(id, label);
    expect(subject?.label).toBe(label);
    expect(subject && idOf(subject)).toBe(id);
  });

  it.each(["", "topic:", "author:me", "word:…", "javascript:alert(1)"])("is not %j", (id) => {
    expect(parseSubject(id)).toBeUndefined();
  });

  it("is a list's topic, filtered or not, or the one word or phrase that it searches for", () => {
    expect(subjectOfList({ query: "#space -moon", topic: space })?.name).toBe("space");
    expect(subjectOfList({ query: "Moon" })?.name).toBe("moon");
    expect(subjectOfList({ query: '"moon landing"' })?.name).toBe("moon landing");
    for (const query of ["moon landing", "title:moon", "-moon", "#space", 'moon "', ""])
      expect(subjectOfList({ query })).toBeUndefined();
  });

  it.each(["moon", "or", "-moon", "title:x", "#space", "moon landing", 'say "moon"', "(x"])(
    "has a search of its own: %s",
    (text) => {
      const subject = wordSubject(text);
      if (subject === undefined) throw new Error(`${text} is no word`);
      const address = new URL(hrefOf(subject), "https://test.example");
      expect(parseQuery(address.searchParams.get("q") ?? "")).toEqual({ query: queryOf(subject) });
    },
  );
});
