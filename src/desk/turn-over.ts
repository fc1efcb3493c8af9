import type { Keeper } from "../keeping/keeper.ts";
import { stepsOf, type Step } from "./step.ts";

/** What came of turning a step over; `told`: the keeper has told it, whatever it was. */
type Turned = "told" | "nothing" | "changedSince";

/** Takes a step back, or does it again. */
export async function turnOver(
  keeper: Keeper,
  choose: (steps: readonly Step[]) => Step | undefined,
): Promise<Turned> {
  let isTold = false;
  const stop = keeper.onOutcome(() => (isTold = true));
  const step = choose(stepsOf(await keeper.changes()));
  if (step !== undefined) await keeper.undo(step.last.id);
  stop();
  if (isTold) return "told";
  return step === undefined ? "nothing" : "changedSince";
}

/** Chooses a step as it was shown, unless it has been turned over elsewhere since. */
export function asShown(shown: Step): (steps: readonly Step[]) => Step | undefined {
  return (steps) => steps.find(({ change, state }) => change.id === shown.change.id && state === shown.state);
}
