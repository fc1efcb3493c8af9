import type { LoggedChange } from "../keeping/change.ts";

/** A change that the reader made, with everything that took it back or did it again since. */
export interface Step {
  change: LoggedChange;
  /** The last of these: undoing it turns the step over. */
  last: LoggedChange;
  /** `settled`: it was to be turned over, but what it changed had been changed otherwise. */
  state: "done" | "undone" | "settled";
}

/** The steps behind the log of changes, the newest first; an undoing is a logged change of its own there. */
export function stepsOf(changes: readonly LoggedChange[]): Step[] {
  const steps = new Map<number, { change: LoggedChange; last: LoggedChange; turns: number }>();
  const stepOf = new Map<number, number>();
  for (const change of changes.toSorted((a, b) => a.id - b.id)) {
    const first = (change.undoes !== undefined && stepOf.get(change.undoes)) || change.id;
    const step = steps.get(first) ?? { change, last: change, turns: -1 };
    stepOf.set(change.id, first);
    steps.set(first, { ...step, last: change, turns: step.turns + 1 });
  }
  return [...steps.values()].toReversed().map(({ change, last, turns }) => ({
    change,
    last,
    state: last.undone ? "settled" : turns % 2 === 0 ? "done" : "undone",
  }));
}

/** What Ctrl+Z takes back: the last change that is not taken back. */
export function stepToUndo(steps: readonly Step[]): Step | undefined {
  return steps.find(({ state }) => state === "done");
}

/** What Ctrl+Shift+Z does again: what was taken back last, if nothing else was done since. */
export function stepToRedo(steps: readonly Step[]): Step | undefined {
  const [last] = steps.filter(({ state }) => state === "undone").toSorted((a, b) => b.last.id - a.last.id);
  const newest = steps[0]?.change.id ?? 0;
  return last !== undefined && last.last.id > newest ? last : undefined;
}
