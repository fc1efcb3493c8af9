import { describe, expect, it } from "vitest";
import { changeNote, excerpt, makeHighlight, removeHighlight } from "./highlight-changes.ts";

describe("a change of a highlight", () => {
  it("keeps the passage with its article", () => {
    const anchor = { exact: "on the Moon", prefix: "A landing ", suffix: "", start: 10, end: 21, rival: -1 };
    const article = { address: "/articles/moon", title: "A landing on the Moon", date: "2023-08-23" };
    const now = new Date("2024-01-01T00:00:00Z");
    expect(makeHighlight("one", article, anchor, "green", now)).toEqual({
      name: "highlighted",
      title: "on the Moon",
      edits: [
        {
          kind: "highlight",
          id: "one",
          set: { ...article, ...anchor, colour: "green", madeAt: "2024-01-01T00:00:00.000Z" },
        },
      ],
    });
  });

  it("is called by the beginning of the quotation", () => {
    const exact = `First line.\nSecond ${"line ".repeat(20)}`;
    expect(removeHighlight({ id: "one", exact }).title).toMatch(/^First line\. Second (line ?)+…$/);
    expect(excerpt(exact).length).toBeLessThanOrEqual(61);
    expect(excerpt("😀".repeat(60))).toBe(`${"😀".repeat(30)}…`);
  });

  it("takes an empty note away", () => {
    expect(changeNote({ id: "one" }, " \n").edits).toEqual([
      { kind: "highlight", id: "one", set: { note: null } },
    ]);
  });
});
