import { wantedWords, type Query, type WordQuery } from "../../query/query.ts";
import { fold } from "../../words/fold.ts";
import { spellingsNear } from "../../words/spellings.ts";
import type { Stemmer } from "../../words/stemmer.ts";
import { replaceWord } from "../replace-word.ts";
import type { SegmentReader } from "../segment-reader.ts";
import type { EditionReader } from "./edition-reader.ts";

/** Segments whose dictionaries are asked, the largest first, and leaves of each. */
const SEGMENTS = 2;
const LEAVES = 8;

/** The query with the first word that no dictionary has spelled as a word that one has, the most frequent one. */
export async function suggestQuery(query: Query, edition: EditionReader): Promise<Query | undefined> {
  const readers = edition.segments.toSorted((a, b) => b.segment.size - a.segment.size).slice(0, SEGMENTS);
  for (const word of wantedWords(query)) {
    if (word.quoted || /\s/.test(word.text)) continue;
    const spelling = await mend(fold(word.text), readers, edition.stemmers);
    if (spelling === undefined) continue;
    const mended: WordQuery = { ...word, text: spelling };
    return replaceWord(query, word, mended);
  }
  return undefined;
}

/** Another spelling of a word; nothing where the word itself is known or no spelling is. */
async function mend(
  word: string,
  readers: SegmentReader[],
  stemmers: Stemmer[],
): Promise<string | undefined> {
  const spellings = new Map<string, number>();
  for (const reader of readers) {
    const known = await Promise.all(stemmers.map((stem) => reader.entry(stem(word))));
    if (known.some((entry) => entry !== undefined)) return undefined;
    for (const [spelling, frequency] of await knownSpellings(word, reader, stemmers))
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + frequency);
  }
  const [best] = [...spellings].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  return best?.[0];
}

/** The spellings near a word that stand in the leaves where they are most likely, with the numbers of their articles. */
async function knownSpellings(
  word: string,
  reader: SegmentReader,
  stemmers: Stemmer[],
): Promise<Map<string, number>> {
  const byLeaf = new Map<number, { spelling: string; term: string }[]>();
  const likelihood = new Map<number, number>();
  for (const { spelling, weight } of spellingsNear(word)) {
    for (const term of new Set(stemmers.map((stem) => stem(spelling)))) {
      const leaf = await reader.leafOf(term);
      byLeaf.set(leaf, [...(byLeaf.get(leaf) ?? []), { spelling, term }]);
      likelihood.set(leaf, (likelihood.get(leaf) ?? 0) + weight);
    }
  }
  const likely = [...likelihood].toSorted(([, a], [, b]) => b - a).slice(0, LEAVES);
  const found = new Map<string, number>();
  await Promise.all(
    likely.map(async ([leaf]) => {
      const entries = new Map((await reader.leaf(leaf)).map((entry) => [entry.term, entry.frequency]));
      for (const { spelling, term } of byLeaf.get(leaf) ?? []) {
        const frequency = entries.get(term);
        if (frequency !== undefined) found.set(spelling, Math.max(found.get(spelling) ?? 0, frequency));
      }
    }),
  );
  return found;
}
