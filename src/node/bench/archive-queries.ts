import type { Archive, List, ListRequest } from "../../archive/archive.ts";
import { topicResolver } from "../../archive/resolve-topics.ts";
import { EVERYTHING, type Query, topicQuery } from "../../query/query.ts";
import type { Sampled, SampledArticle } from "./query-sample.ts";

/** A kind of thing that readers ask, and several of it. */
export interface QuestionKind {
  what: string;
  /** The most kilobytes that one may cost, at each of `BAR_SIZES`; absent where the figure is only told. */
  bars?: readonly [number, number, number, number];
  questions: Question[];
}

/** What came of a question: an answer, none though there is one, or an end of the search before anything was found. */
export type Outcome = "answered" | "missed" | "stopped";

/** Asks a reader that has fetched nothing yet. */
export type Question = (archive: Archive) => Promise<Outcome>;

/** The sizes of archives that the bars are for. */
export const BAR_SIZES = [1000, 10_000, 100_000, 1_000_000] as const;

const SHORTEST_PREFIX = 3;

/** Everything that is asked of an archive of so many articles, by what readers know of some of them. */
export function questionKinds(sample: SampledArticle[], articles: number): QuestionKind[] {
  const words = sample.map(({ word }) => word);
  const topics = sample.map(({ topic }) => topic);
  // A reader who guesses: a word of one article, topic and month of the next.
  const guesses = sample.map((article, index) => ({
    ...article,
    word: sample.at(index - 1)?.word ?? article.word,
  }));
  return [
    { what: "newest page", bars: [5, 5, 5, 5], questions: [finds({ query: EVERYTHING })] },
    {
      what: "one topic",
      bars: [15, 15, 15, 20],
      questions: topics.map((topic) => finds({ query: ofTopic(topic) })),
    },
    ...byFrequency("one topic", topics, articles, (topic) => finds({ query: ofTopic(topic) })),
    {
      what: "one word",
      bars: [15, 20, 20, 20],
      questions: words.map((word) => finds({ query: ofWord(word.text) })),
    },
    ...byFrequency("one word", words, articles, (word) => finds({ query: ofWord(word.text) })),
    {
      what: "topic, month and word of one article",
      bars: [60, 60, 80, 90],
      questions: sample.map((article) =>
        finds({ query: all(ofTopic(article.topic), ofMonth(article), ofWord(article.word.text)) }),
      ),
    },
    {
      what: "topic, month and word that need not meet",
      bars: [60, 60, 80, 90],
      questions: guesses.map((guess) =>
        asks({ query: all(ofTopic(guess.topic), ofMonth(guess), ofWord(guess.word.text)) }),
      ),
    },
    ...withoutBars(sample, guesses),
  ];
}

function withoutBars(sample: SampledArticle[], guesses: SampledArticle[]): QuestionKind[] {
  const phrases = sample.flatMap(({ phrase }) => phrase ?? []);
  const either = sample.map(({ word, otherWord }): Query => ({
    kind: "any",
    of: [ofWord(word.text), ofWord(otherWord.text)],
  }));
  return [
    {
      what: "topic and word of one article",
      questions: sample.map(({ topic, word }) => finds({ query: all(ofTopic(topic), ofWord(word.text)) })),
    },
    {
      what: "two words of one article",
      questions: sample.map(({ word, otherWord }) =>
        finds({ query: all(ofWord(word.text), ofWord(otherWord.text)) }),
      ),
    },
    {
      what: "two words that need not meet",
      questions: guesses.map(({ word, otherWord }) =>
        asks({ query: all(ofWord(word.text), ofWord(otherWord.text)) }),
      ),
    },
    {
      what: "a phrase of two or three words",
      questions: phrases.map((text) => finds({ query: { kind: "words", text, quoted: true } })),
    },
    {
      what: "the beginning of a word, while typing",
      questions: sample.map(({ word }) => finds({ query: typed(word) })),
    },
    { what: "one word OR another", questions: either.map((query) => finds({ query })) },
    {
      what: "a word, NOT in a topic",
      questions: guesses.map(({ word, topic }) =>
        asks({ query: all(ofWord(word.text), { kind: "not", of: ofTopic(topic) }) }),
      ),
    },
    {
      what: "one word, by relevance",
      questions: sample.map(({ word }) => finds({ query: ofWord(word.text), order: "relevance" })),
    },
    {
      what: "two words of one article, by relevance",
      questions: sample.map(({ word, otherWord }) =>
        finds({ query: all(ofWord(word.text), ofWord(otherWord.text)), order: "relevance" }),
      ),
    },
    { what: "a mistyped word: did you mean", questions: sample.map(({ word }) => mends(word.text)) },
  ].filter(({ questions }) => questions.length > 0);
}

/** Those that many articles have apart from those that few have. */
function byFrequency(
  what: string,
  all: Sampled[],
  articles: number,
  ask: (one: Sampled) => Question,
): QuestionKind[] {
  const classes = [
    { name: "in 10 % of all articles or more", least: 0.1, below: Infinity },
    { name: "in 1 to 10 %", least: 0.01, below: 0.1 },
    { name: "in 0.1 to 1 %", least: 0.001, below: 0.01 },
    { name: "in fewer", least: 0, below: 0.001 },
  ];
  return classes.flatMap(({ name, least, below }) => {
    const own = all.filter((one) => one.articles / articles >= least && one.articles / articles < below);
    return own.length === 0 ? [] : [{ what: `${what}, ${name}`, questions: own.map(ask) }];
  });
}

function ofTopic({ text }: Sampled): Query {
  const [tag] = topicResolver([])([text]);
  return topicQuery(tag?.id ?? "");
}

function ofWord(text: string): Query {
  return { kind: "words", text, quoted: false };
}

function ofMonth({ month }: SampledArticle): Query {
  return { kind: "dates", from: `${month}-01`, to: `${month}-31` };
}

/** A word of which the reader has typed two thirds. */
function typed({ text }: Sampled): Query {
  const length = Math.max(SHORTEST_PREFIX, Math.ceil((text.length * 2) / 3));
  return { kind: "words", text: text.slice(0, length), quoted: false, typing: true };
}

function all(...of: Query[]): Query {
  return { kind: "all", of };
}

/** What may find nothing. */
function asks(request: ListRequest): Question {
  return async (archive) => outcomeOf(await archive.list(request), 0);
}

/** What is known to be there. */
function finds(request: ListRequest): Question {
  return async (archive) => outcomeOf(await archive.list(request), 1);
}

function outcomeOf(list: List | undefined, fewest: number): Outcome {
  if (list === undefined) return "missed";
  if (list.cards.length === 0 && list.stopped !== undefined) return "stopped";
  return list.cards.length < fewest ? "missed" : "answered";
}

/** Asks for the word with two of its letters exchanged. */
function mends(word: string): Question {
  const at = Math.floor(word.length / 2);
  const wrong = word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
  return async (archive) => {
    const list = await archive.list({ query: ofWord(wrong) });
    if (list?.cards.length !== 0) return "answered";
    return (await archive.suggest(ofWord(wrong))) === undefined ? "missed" : "answered";
  };
}
