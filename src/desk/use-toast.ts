import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Keeper, Outcome } from "../keeping/keeper.ts";
import { useKeepingMessages } from "../messages/keeping-messages.ts";
import { paths } from "../paths.ts";
import { changeWords } from "./change-words.ts";
import { useDeskWords } from "./desk-words.ts";
import type { Action, Message } from "./message.ts";
import { stepsOf, type Step } from "./step.ts";
import { asShown, turnOver } from "./turn-over.ts";

type Said = Omit<Message, "id">;

/** The last thing that was done and can be taken back, or that could not be done. */
export function useToast(keeper: Keeper) {
  const words = useDeskWords();
  const keeping = useKeepingMessages();
  const [toast, setToast] = useState<Message>();
  const count = useRef(0);

  function say(said: Said): void {
    count.current += 1;
    setToast({ ...said, id: `toast ${count.current}` });
  }

  async function turn(choose: Parameters<typeof turnOver>[1], otherwise: string): Promise<void> {
    const turned = await turnOver(keeper, choose);
    if (turned === "told") return;
    say({ text: turned === "nothing" ? otherwise : words.changedSince, actions: [] });
  }

  function told(step: Step): Said {
    const text = changeWords(keeping, step.change);
    const run = () => void turn(asShown(step), words.changedSince);
    return step.state === "undone"
      ? {
          text: keeping.undone(text),
          actions: [{ label: words.redo, description: words.redoChange(text), run }],
        }
      : { text, actions: [{ label: words.undo, description: words.undoChange(text), run }] };
  }

  const refusedActions: Partial<Record<string, Action[]>> = {
    full: [{ label: words.exportNow, to: `${paths.yourData.href()}#export` }],
    newer: [{ label: words.reload, run: () => location.reload() }],
    failed: [{ label: words.reload, run: () => location.reload() }],
  };

  async function tell(outcome: Outcome): Promise<void> {
    if (outcome.kind === "refused") {
      const { reason } = outcome;
      say({ text: words.refused[reason], isAlert: true, actions: refusedActions[reason] ?? [] });
      return;
    }
    const { change } = outcome;
    if (outcome.kind === "done") {
      say(told({ change, last: change, state: "done" }));
      return;
    }
    const before = count.current;
    const step = stepsOf(await keeper.changes()).find(({ last }) => last.id === change.id);
    // Something else may have been told meanwhile.
    if (step !== undefined && count.current === before) say(told(step));
  }

  const hear = useEffectEvent(tell);
  useEffect(() => keeper.onOutcome((outcome) => void hear(outcome)), [keeper]);

  return { toast, say, turn, close: () => setToast(undefined) };
}
