import { topicsByName } from "../../../archive/resolve-topics.ts";
import { foldLabel } from "../../../archive/topic-id.ts";
import type { Vocabulary } from "../../../content/topic.ts";
import { loadStemmers, primaryLanguage } from "../../../words/stemmer.ts";
import { gatherEvidence } from "./evidence.ts";
import { languageGuesser } from "./guess-language.ts";
import { Lexicon } from "./lexicon.ts";
import { nameFinder } from "./names-in.ts";
import { properNames } from "./proper-names.ts";
import { type Parts, topicScorer } from "./score-topics.ts";
import { type FindTerms, termFinder } from "./term-finder.ts";
import { normalized, TextWords } from "./text-words.ts";
import type { TopicText } from "./topic-finder.ts";

/** A text is about whom its headline names and it names so often, or so often without that. */
const NAMED_WITH_HEADLINE = 3;
const NAMED = 6;
/** Names looked at of a text, and taken of them. */
const MOST_LOOKED_AT = 4;
const MOST_NAMES = 3;
/** What a text is about, so much of it says. */
const READ = 200_000;

/** Stands for every language in which the vocabulary has no labels. */
const NO_LABELS = "und";

/** Gives the topics that a text speaks of: the vocabulary's, then whom and what it names again and again; the most telling first. */
export async function topicsOfTexts(vocabulary: Vocabulary): Promise<(text: TopicText) => Iterable<string>> {
  const labelled = vocabulary.flatMap(({ labels }) => Object.keys(labels).map(primaryLanguage));
  const languages = new Set(["en", ...labelled]);
  const stemmerOf = await loadStemmers(languages);
  const lexicon = new Lexicon();
  const words = new TextWords(lexicon);
  const guessLanguage = languageGuesser(lexicon);
  const findNames = nameFinder(lexicon);
  const isProperName = properNames();
  const score = topicScorer(vocabulary);
  const known = topicsByName(vocabulary);
  const finders = new Map<string | undefined, FindTerms>();

  function finderFor(language: string | undefined): FindTerms {
    const key = language === undefined || languages.has(language) ? language : NO_LABELS;
    let finder = finders.get(key);
    if (finder === undefined) {
      finder = termFinder(lexicon, gatherEvidence(vocabulary, stemmerOf(key ?? "en"), key));
      finders.set(key, finder);
    }
    return finder;
  }

  function read({ headline, body }: TopicText): Parts {
    lexicon.forgetSome();
    const title = normalized(headline.slice(0, READ));
    words.read(`${title}\n${normalized(body.slice(0, READ))}`);
    const end = words.text.indexOf("\n\n", title.length + 1);
    return {
      words,
      headline: words.before(title.length),
      first: end < 0 ? words.count : words.before(end),
    };
  }

  function* namesOf(parts: Parts, headline: string): Generator<string> {
    const names = findNames(parts.words, parts.headline).filter(({ count }) => count >= NAMED_WITH_HEADLINE);
    if (names.length === 0) return;
    const inHeadline = new Set(longWords(headline));
    const likely = names
      .filter(({ name, count }) => count >= NAMED || longWords(name).some((word) => inHeadline.has(word)))
      .slice(0, MOST_LOOKED_AT);
    let taken = 0;
    for (const { name } of likely) {
      if (taken === MOST_NAMES) return;
      if (known.has(foldLabel(name)) || !isProperName(name)) continue;
      taken++;
      yield name;
    }
  }

  // One after the other, so that names are judged only where one is still wanted.
  return function* topicsOf(text) {
    const parts = read(text);
    const language = text.lang === undefined ? guessLanguage(words) : primaryLanguage(text.lang);
    for (const at of score(parts, finderFor(language))) yield vocabulary[at]?.label ?? "";
    if (language === "en") yield* namesOf(parts, text.headline);
  };
}

/** The words by which a headline's name is known again: not `of`, not `the`. */
function longWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
