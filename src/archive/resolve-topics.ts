import { fold } from "../words/fold.ts";
import { isSlug } from "../content/slug.ts";
import type { TopicTag, Vocabulary } from "../content/topic.ts";

/**
 * Gives a function from the topics an editor typed (labels, aliases or ids, in any case) to topic tags. A topic that
 * the vocabulary does not have becomes one of its own, called as it was typed first: give it the oldest article first,
 * so that a new one changes no topic.
 */
export function topicResolver(vocabulary: Vocabulary): (typed: string[]) => TopicTag[] {
  const tags = new Map<string, TopicTag>();
  const ids = new Set(vocabulary.map(({ id }) => id));
  for (const { id, label, aliases, labels } of vocabulary) {
    for (const name of [id, label, ...aliases, ...Object.values(labels)]) {
      const key = foldLabel(name);
      if (!tags.has(key)) tags.set(key, { id, label });
    }
  }
  function resolve(name: string): TopicTag {
    const key = foldLabel(name);
    const known = tags.get(key);
    if (known !== undefined) return known;
    const tag = { id: uniqueId(topicId(name), ids), label: name };
    ids.add(tag.id);
    tags.set(key, tag);
    return tag;
  }
  return (typed) => [...new Map(typed.map(resolve).map((tag) => [tag.id, tag])).values()];
}

/** A slug of a label; letters outside a to z stand as their code points, so that no label's id is empty. */
function topicId(label: string): string {
  const words = foldLabel(label).split(" ");
  return words.map((word) => (isSlug(word) ? word : codePoints(word))).join("-") || "topic";
}

/** A label without case, accents and punctuation, its words with one space between them. */
function foldLabel(label: string): string {
  return fold(label)
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

function codePoints(word: string): string {
  return Array.from(word, (letter) => letter.codePointAt(0)?.toString(16)).join("");
}

function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let n = 2; taken.has(unique); n++) unique = `${id}-${n}`;
  return unique;
}
