import type { Vocabulary } from "../../content/topic.ts";
import type { TopicFinder } from "../import/topics/topic-finder.ts";
import type { LabelledText, LabelMeanings } from "./labelled-texts.ts";

/** How well topics that were found agree with those of the texts' own editors. */
export interface Agreement {
  texts: number;
  /** Of the topics found, the share that says what one of the labels means. */
  precision: number;
  /** Of the labels, the share that a topic says. */
  recall: number;
  f1: number;
}

const MOST = 3;

/**
 * Measures the first three topics that a finder gives of each text. A topic is right when it is a concept that a label of the text
 * means, or narrower than one; anything else is wrong, a broader concept and a name too. A label is found when a topic is
 * right by it; labels that mean the same concepts count once.
 */
export function topicAgreement(
  find: TopicFinder,
  vocabulary: Vocabulary,
  texts: LabelledText[],
  meanings: LabelMeanings,
): Agreement {
  const linesOf = lines(vocabulary);
  let found = 0;
  let right = 0;
  let wanted = 0;
  let met = 0;
  for (const { text, labels } of texts) {
    const topics = find(text)
      .slice(0, MOST)
      .map((label) => linesOf.get(label) ?? []);
    const meant = distinct(
      labels.flatMap((label) => (Object.hasOwn(meanings, label) ? [meanings[label] ?? []] : [])),
    );
    found += topics.length;
    wanted += meant.length;
    right += topics.filter((line) => meant.some((concepts) => says(line, concepts))).length;
    met += meant.filter((concepts) => topics.some((line) => says(line, concepts))).length;
  }
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : met / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { texts: texts.length, precision, recall, f1 };
}

function says(line: string[], concepts: string[]): boolean {
  return concepts.some((concept) => line.includes(`medtop:${concept}`));
}

function distinct(meant: string[][]): string[][] {
  return [...new Map(meant.map((concepts) => [concepts.join(), concepts])).values()];
}

/** Under the label of each topic its code and those of all that are broader. */
function lines(vocabulary: Vocabulary): Map<string, string[]> {
  const byId = new Map(vocabulary.map((topic) => [topic.id, topic]));
  return new Map(
    vocabulary.map((topic) => {
      const line: string[] = [];
      const seen = new Set<string>();
      for (
        let at: typeof topic | undefined = topic;
        at !== undefined && !seen.has(at.id);
        at = byId.get(at.broader ?? "")
      ) {
        seen.add(at.id);
        line.push(at.code ?? "");
      }
      return [topic.label, line];
    }),
  );
}
