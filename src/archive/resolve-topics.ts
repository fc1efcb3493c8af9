import type { TopicTag, Vocabulary } from "../content/topic.ts";
import { foldLabel, newTopicId } from "./topic-id.ts";

/**
 * Gives a function from the topics an editor typed (labels, aliases or ids, in any case) to topic tags. A label comes
 * before another topic's alias, and that before its label in another language. A topic that the vocabulary does not have
 * becomes one of its own, called as it was typed first: give it the oldest article first, so that a new one changes no topic.
 */
export function topicResolver(vocabulary: Vocabulary): (typed: string[]) => TopicTag[] {
  const tags = topicsByName(vocabulary);
  const ids = new Set(vocabulary.map(({ id }) => id));
  function resolve(name: string): TopicTag {
    const key = foldLabel(name);
    const known = tags.get(key);
    if (known !== undefined) return known;
    const tag = { id: newTopicId(name, ids), label: name };
    ids.add(tag.id);
    tags.set(key, tag);
    return tag;
  }
  return (typed) => [...new Map(typed.map(resolve).map((tag) => [tag.id, tag])).values()];
}

/** The topics of a vocabulary under each of their names, folded. */
export function topicsByName(vocabulary: Vocabulary): Map<string, TopicTag> {
  const tags = new Map<string, TopicTag>();
  const kinds: ((topic: Vocabulary[number]) => string[])[] = [
    ({ id, label }) => [id, label],
    ({ aliases }) => aliases,
    ({ labels }) => Object.values(labels),
  ];
  for (const namesOf of kinds)
    for (const topic of vocabulary)
      for (const name of namesOf(topic)) {
        const key = foldLabel(name);
        if (!tags.has(key)) tags.set(key, { id: topic.id, label: topic.label });
      }
  return tags;
}
