import { foldText } from "../content/search-text.ts";
import { isSlug } from "../content/slug.ts";
import type { TopicTag, Vocabulary } from "../content/topic.ts";

/**
 * Gives a function from the topics an editor typed (labels, aliases or ids, in any case) to topic tags. A topic that
 * the vocabulary does not have becomes one of its own, called as it was typed first.
 */
export function resolveTopics(vocabulary: Vocabulary): (typed: string[]) => TopicTag[] {
  const tags = new Map<string, TopicTag>();
  const ids = new Set(vocabulary.map(({ id }) => id));
  for (const { id, label, aliases, labels } of vocabulary) {
    for (const name of [id, label, ...aliases, ...Object.values(labels)]) {
      const key = foldText(name);
      if (!tags.has(key)) tags.set(key, { id, label });
    }
  }
  function resolve(name: string): TopicTag {
    const key = foldText(name);
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
  const words = foldText(label).trim().split(" ");
  return words.map((word) => (isSlug(word) ? word : codePoints(word))).join("-") || "topic";
}

function codePoints(word: string): string {
  return Array.from(word, (letter) => letter.codePointAt(0)?.toString(16)).join("");
}

function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let n = 2; taken.has(unique); n++) unique = `${id}-${n}`;
  return unique;
}
