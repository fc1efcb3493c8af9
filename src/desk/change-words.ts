import type { LoggedChange } from "../keeping/change.ts";
import type { ChangeName, KeepingMessages } from "../messages/keeping-en.ts";

/** What a change did, as a sentence. */
export function changeWords(words: KeepingMessages, { name, title, count }: LoggedChange): string {
  return isChangeName(words, name) ? words.changes[name](title, count) : words.someChange(count);
}

function isChangeName(words: KeepingMessages, name: string): name is ChangeName {
  return Object.hasOwn(words.changes, name);
}
