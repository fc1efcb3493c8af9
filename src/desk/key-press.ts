import { isTaken, letterOf } from "../keys/letter-key.ts";

/** What the reader wants with a key. */
export type KeyCommand = "bookmark" | "showKeys" | "undo" | "redo";

/** What a press of a key asks for; `undefined` where it is nothing, or the key belongs to what is being typed. */
export function keyCommand(event: KeyboardEvent, hasLetters: boolean): KeyCommand | undefined {
  if (isTaken(event)) return undefined;
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  const letter = letterOf(event);
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (letter === "z") return shiftKey ? "redo" : "undo";
    return letter === "y" && ctrlKey && !metaKey && !shiftKey ? "redo" : undefined;
  }
  if (!hasLetters) return undefined;
  if (event.key === "?") return "showKeys";
  return letter === "s" && !shiftKey ? "bookmark" : undefined;
}
