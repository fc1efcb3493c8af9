import { topicsByName } from "../../../archive/resolve-topics.ts";
import { foldLabel } from "../../../archive/topic-id.ts";
import type { Vocabulary } from "../../../content/topic.ts";

/** Gives the topics that a source's own tags and codes stand for: the vocabulary's label where it has one, else as the source writes it. */
export type TagReader = (tags: string[], codes: string[]) => string[];

const LONGEST = 100;
/** Nothing has more tags than this but to fill a page. */
const MOST_READ = 100;

export function tagReader(vocabulary: Vocabulary): TagReader {
  const byName = topicsByName(vocabulary);
  const former = vocabulary.flatMap(({ formerCodes = [], label }) =>
    formerCodes.map((code): [string, string] => [code, label]),
  );
  const current = vocabulary.flatMap(({ code, label }): [string, string][] =>
    code === undefined ? [] : [[code, label]],
  );
  const byCode = new Map([...former, ...current]);
  return (tags, codes) => [
    ...codes.slice(0, MOST_READ).flatMap((code) => byCode.get(code) ?? byCode.get(qcodeOf(code)) ?? []),
    ...tags.slice(0, MOST_READ).flatMap((tag) => {
      const known = byCode.get(tag) ?? byCode.get(qcodeOf(tag)) ?? byName.get(foldLabel(tag))?.label;
      return known ?? cleaned(tag);
    }),
  ];
}

/** A concept's address says its code: `http://cv.iptc.org/newscodes/mediatopic/20000178`. */
function qcodeOf(code: string): string {
  const [, number] = /\/mediatopic\/(\d+)\/?$/.exec(code) ?? [];
  return number === undefined ? code : `medtop:${number}`;
}

/** Without the sign of a hashtag, and on one line; nothing where no letter or digit is left. */
function cleaned(tag: string): string[] {
  const plain = tag
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^#+\s*/, "");
  return /[\p{L}\p{N}]/u.test(plain) && plain.length <= LONGEST ? [plain] : [];
}
