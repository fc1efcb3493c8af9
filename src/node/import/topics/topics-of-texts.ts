import { topicsByName } from "../../../archive/resolve-topics.ts";
import { foldLabel } from "../../../archive/topic-id.ts";
import type { Vocabulary } from "../../../content/topic.ts";
import { loadStemmers, primaryLanguage } from "../../../words/stemmer.ts";
import { gatherEvidence, type Evidence } from "./evidence.ts";
import { guessLanguage } from "./guess-language.ts";
import { namesIn } from "./names-in.ts";
import { properNames } from "./proper-names.ts";
import { topicScorer } from "./score-topics.ts";
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
export async function topicsOfTexts(vocabulary: Vocabulary): Promise<(text: TopicText) => string[]> {
  const labelled = vocabulary.flatMap(({ labels }) => Object.keys(labels).map(primaryLanguage));
  const languages = new Set(["en", ...labelled]);
  const stemmerOf = await loadStemmers(languages);
  const isProperName = properNames();
  const score = topicScorer(vocabulary);
  const known = topicsByName(vocabulary);
  const gathered = new Map<string | undefined, Evidence>();

  function evidenceFor(language: string | undefined): Evidence {
    const key = language === undefined || languages.has(language) ? language : NO_LABELS;
    let evidence = gathered.get(key);
    if (evidence === undefined) {
      evidence = gatherEvidence(vocabulary, stemmerOf(key ?? "en"), key);
      gathered.set(key, evidence);
    }
    return evidence;
  }

  function namesOf(headline: string, text: string): string[] {
    const words = new Set(longWords(headline));
    const isInHeadline = (name: string) => longWords(name).some((word) => words.has(word));
    return namesIn(text)
      .filter(({ name, count }) => count >= (isInHeadline(name) ? NAMED_WITH_HEADLINE : NAMED))
      .slice(0, MOST_LOOKED_AT)
      .filter(({ name }) => !known.has(foldLabel(name)) && isProperName(name))
      .slice(0, MOST_NAMES)
      .map(({ name }) => name);
  }

  return ({ headline, body, lang }) => {
    const read = body.slice(0, READ);
    const end = read.indexOf("\n\n");
    const [first, rest] = end < 0 ? [read, ""] : [read.slice(0, end), read.slice(end)];
    const language = lang === undefined ? guessLanguage(`${headline}\n${read}`) : primaryLanguage(lang);
    const topics = score({ headline, first, rest }, evidenceFor(language)).map(
      (at) => vocabulary[at]?.label ?? "",
    );
    return language === "en" ? [...topics, ...namesOf(headline, read)] : topics;
  };
}

/** The words by which a headline's name is known again: not `of`, not `the`. */
function longWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
