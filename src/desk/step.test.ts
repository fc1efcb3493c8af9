import { describe, expect, it } from "vitest";
import type { LoggedChange } from "../keeping/change.ts";
import { stampAt } from "../keeping/stamp.ts";
import { stepsOf, stepToRedo, stepToUndo } from "./step.ts";

function logged(id: number, more: Partial<LoggedChange> = {}): LoggedChange {
  const at = "2024-01-01T00:00:00.000Z";
  return { id, at, name: "bookmarked", count: 1, stamp: stampAt(id, "a"), reversals: [], ...more };
}

describe("the steps behind the log", () => {
  it("are the changes with what became of them, the newest first", () => {
    const log = [
      logged(1),
      logged(2),
      logged(3, { undoes: 1 }),
      logged(4, { undoes: 3 }),
      logged(5, { undoes: 2 }),
    ];
    const steps = stepsOf(log.toReversed()).map(({ change, last, state }) => [change.id, last.id, state]);
    expect(steps).toEqual([
      [2, 5, "undone"],
      [1, 4, "done"],
    ]);
  });

  it("count an undoing whose change was forgotten as a change", () => {
    expect(stepsOf([logged(9, { undoes: 1 })])).toMatchObject([{ change: { id: 9 }, state: "done" }]);
  });

  it("are settled where nothing came of taking them back", () => {
    const steps = stepsOf([logged(1, { undone: true }), logged(2)]);
    expect(steps.map(({ state }) => state)).toEqual(["done", "settled"]);
  });

  it("are undone from the newest on, and done again from the one that was undone last", () => {
    const log = [logged(1), logged(2), logged(3, { undoes: 2 }), logged(4, { undoes: 1 })];
    expect(stepToUndo(stepsOf(log.slice(0, 3)))?.change.id).toBe(1);
    expect(stepToRedo(stepsOf(log))?.change.id).toBe(1);
    expect(stepToRedo(stepsOf([...log, logged(5, { undoes: 4 })]))?.change.id).toBe(2);
  });

  it("are not done again when something else was done since", () => {
    expect(stepToRedo(stepsOf([logged(1), logged(2, { undoes: 1 }), logged(3)]))).toBeUndefined();
  });
});
