import type { Vocabulary } from "../../content/topic.ts";
import type { TopicFinder } from "../import/topics/topic-finder.ts";
import { fold } from "../../words/fold.ts";

/** The measure of a finder of topics: counts how often the label and the aliases of each topic stand in a text, as whole words in any case, and gives the topics counted most. */
export function keywordCount(vocabulary: Vocabulary): TopicFinder {
  const labels = new Map<string, string[]>();
  let longest = 1;
  for (const { label, aliases } of vocabulary)
    for (const name of new Set([label, ...aliases].map((one) => wordsOf(one).join(" ")))) {
      labels.set(name, [...(labels.get(name) ?? []), label]);
      longest = Math.max(longest, name.split(" ").length);
    }
  return ({ headline, body }) => {
    const words = wordsOf(`${headline}\n${body}`);
    const counts = new Map<string, number>();
    for (let at = 0; at < words.length; at++)
      for (let length = 1; length <= longest; length++)
        for (const label of labels.get(words.slice(at, at + length).join(" ")) ?? [])
          if (at + length <= words.length) counts.set(label, (counts.get(label) ?? 0) + 1);
    return [...counts].toSorted(([, a], [, b]) => b - a).map(([label]) => label);
  };
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
