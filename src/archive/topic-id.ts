import { isSlug } from "../content/slug.ts";
import { fold } from "../words/fold.ts";

/** It is the name of a folder, of which file systems allow 255 characters; a number may follow. */
const LONGEST = 200;

/** The id of a topic called so, unlike any that is taken. The same label has the same id wherever it comes from. */
export function newTopicId(label: string, taken: ReadonlySet<string>): string {
  const id = topicId(label);
  let unique = id;
  for (let n = 2; taken.has(unique); n++) unique = `${id}-${n}`;
  return unique;
}

/** A slug of a label, cut where it is too long; letters outside a to z stand as their code points, so that no label's id is empty. */
function topicId(label: string): string {
  const words = foldLabel(label).split(" ");
  const id = words.map((word) => (isSlug(word) ? word : codePoints(word))).join("-") || "topic";
  return id.slice(0, LONGEST).replace(/-$/, "");
}

/** A label without case, accents and punctuation, its words with one space between them. */
export function foldLabel(label: string): string {
  return fold(label)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

function codePoints(word: string): string {
  return Array.from(word, (letter) => letter.codePointAt(0)?.toString(16)).join("");
}
