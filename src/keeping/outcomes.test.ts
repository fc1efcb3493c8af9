import { describe, expect, it } from "vitest";
import type { Outcome } from "./keeper.ts";
import { Outcomes } from "./outcomes.ts";

/** What a listener has heard, by why it was refused. */
function heardFrom(outcomes: Outcomes): unknown[] {
  const heard: unknown[] = [];
  outcomes.listen((outcome: Outcome) => heard.push(outcome.kind === "refused" && outcome.reason));
  return heard;
}

describe("what came of things before anybody listened", () => {
  it("is told to all who begin to listen at the same time, and to nobody after them", async () => {
    const outcomes = new Outcomes();
    outcomes.tell({ kind: "refused", reason: "full" });
    const [one, other] = [heardFrom(outcomes), heardFrom(outcomes)];
    await Promise.resolve();
    const late = heardFrom(outcomes);
    outcomes.tell({ kind: "refused", reason: "failed" });
    expect([one, other, late]).toEqual([["full", "failed"], ["full", "failed"], ["failed"]]);
  });

  it("is forgotten where it is much, but for the last", () => {
    const outcomes = new Outcomes();
    for (let n = 0; n < 100; n++) outcomes.tell({ kind: "refused", reason: "full" });
    outcomes.tell({ kind: "refused", reason: "newer" });
    const heard = heardFrom(outcomes);
    expect(heard.length).toBeLessThan(10);
    expect(heard.at(-1)).toBe("newer");
  });
});
