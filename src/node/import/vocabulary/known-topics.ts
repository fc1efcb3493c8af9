import { foldLabel } from "../../../archive/topic-id.ts";
import type { Topic } from "../../../content/topic.ts";
import type { ReleasedTopic } from "./released-topic.ts";

/**
 * Tells which of an editor's topics each released one is, under its code: the one with that code, else with that label,
 * else one where a label on one side is an alias on the other, if that goes for this pair only. A topic whose aliases are
 * several released topics is broader than each of them, and none of them.
 */
export function knownTopics(current: Topic[], released: ReleasedTopic[]): Map<string, Topic> {
  const known = new Map<string, Topic>();
  const taken = new Set<Topic>();
  function match(one: ReleasedTopic, topic: Topic | undefined): void {
    if (topic === undefined || taken.has(topic) || known.has(one.code)) return;
    known.set(one.code, topic);
    taken.add(topic);
  }
  const byCode = new Map(current.map((topic) => [topic.code, topic]));
  for (const one of released) match(one, byCode.get(one.code));

  const own = current.filter(({ code }) => code === undefined);
  const byLabel = new Map(own.map((topic) => [foldLabel(topic.label), topic]));
  for (const one of released) match(one, byLabel.get(foldLabel(one.label)));

  const others = own.filter((topic) => !taken.has(topic));
  for (const [topic, ones] of matchesByAlias(others, released)) {
    const [one] = ones;
    if (one !== undefined && ones.size === 1) match(one, topic);
  }
  return known;
}

function matchesByAlias(topics: Topic[], released: ReleasedTopic[]): Map<Topic, Set<ReleasedTopic>> {
  const byLabel = new Map(released.map((one) => [foldLabel(one.label), one]));
  const byAlias = new Map(released.flatMap((one) => one.aliases.map((name) => [foldLabel(name), one])));
  return new Map(
    topics.map((topic) => {
      const found = [
        byAlias.get(foldLabel(topic.label)),
        ...topic.aliases.map((name) => byLabel.get(foldLabel(name))),
      ];
      return [topic, new Set(found.filter((one) => one !== undefined))];
    }),
  );
}
