import { useEffect, useEffectEvent } from "react";
import type { Keeper } from "../keeping/keeper.ts";
import { hasLetterKeys } from "../keys/use-letter-key.ts";
import { bookmarkHere } from "./bookmark-here.ts";
import { useDeskWords } from "./desk-words.ts";
import { keyCommand, type KeyCommand } from "./key-press.ts";
import type { Message } from "./message.ts";
import { stepToRedo, stepToUndo } from "./step.ts";

interface DeskKeys {
  say: (message: Omit<Message, "id">) => void;
  turn: (choose: typeof stepToUndo, otherwise: string) => Promise<void>;
  showKeys: () => void;
}

/** Answers the keys that work on every page. */
export function useDeskKeys(keeper: Keeper, { say, turn, showKeys }: DeskKeys): void {
  const words = useDeskWords();
  const hasLetters = hasLetterKeys(keeper);

  function bookmark(): void {
    const button = bookmarkHere();
    if (button === null) say({ text: words.nothingToBookmark, actions: [] });
    else button.click();
  }

  const does: Record<KeyCommand, () => void> = {
    bookmark,
    showKeys,
    undo: () => void turn(stepToUndo, words.nothingToUndo),
    redo: () => void turn(stepToRedo, words.nothingToRedo),
  };

  const hear = useEffectEvent((event: KeyboardEvent) => {
    const command = keyCommand(event, hasLetters);
    if (command === undefined) return;
    event.preventDefault();
    does[command]();
  });
  useEffect(() => {
    // On the window, so that whatever is on the page hears first.
    const listener = (event: KeyboardEvent) => hear(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}
