import type { Card } from "../content/card.ts";
import type { TopicCount } from "../content/topic.ts";
import { wantedWords, type Query } from "../query/query.ts";
import {
  eachTerm,
  headlineTerm,
  isHeadlineTerm,
  languageTerm,
  storyTerm,
  topicTerm,
} from "../words/article-terms.ts";
import { fold } from "../words/fold.ts";
import { spellingsNear } from "../words/spellings.ts";
import { loadStemmers, primaryLanguage, type StemmerOf } from "../words/stemmer.ts";
import { textMarker } from "../words/text-marks.ts";
import { wordPattern, type WordPattern } from "../words/word-pattern.ts";
import {
  PAGE_SIZE,
  numberOf,
  pageBounds,
  TOPICS_PAGE_SIZE,
  type Archive,
  type DayCount,
  type List,
  type ListRequest,
  type TopicsRequest,
} from "./archive.ts";
import { indexedArticle, primaryLanguageOf, type Edition } from "./edition.ts";
import { isNumbered } from "./numbered.ts";
import { parsePlace, placeOf } from "./place.ts";
import { replaceWord } from "./replace-word.ts";
import { BEST, relevanceOf, wordWeight } from "./relevance.ts";
import { byLabel, bySize, labelKeys } from "./topic-order.ts";

/** An article with the places of each of its terms. */
interface Entry {
  card: Card;
  /** How many articles are older. */
  rank: number;
  terms: Map<string, number[]>;
}

/** Reads an edition that is in memory by looking at every article: for tests, and as the measure of other readers. */
export function memoryArchive(edition: Edition): Archive {
  const { site, articles, cards, attribution } = edition;
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const topics = countTopics(cards);
  const days = countDays(cards);
  const languages = [...new Set(cards.map((card) => primaryLanguageOf(site, card)))];
  const stemmersLoading = loadStemmers(languages);
  let indexed: Promise<Entry[]> | undefined;

  async function index(): Promise<Entry[]> {
    const stemmerOf = await stemmersLoading;
    return articles.map((article, number) => ({
      card: cards[number] ?? article,
      rank: articles.length - 1 - number,
      terms: termsOf(edition, article, stemmerOf),
    }));
  }

  async function search(query: Query): Promise<{ entries: Entry[]; score: (entry: Entry) => number }> {
    const stemmerOf = await stemmersLoading;
    const pattern = patternsOf(languages.map(stemmerOf));
    const entries = await (indexed ??= index());
    const words = wantedWords(query);
    return {
      entries: entries.filter((entry) => matches(entry, query, pattern)),
      score: (entry) =>
        words.reduce((sum, word) => sum + relevanceOf(patternWeight(entry, pattern(word))), 0),
    };
  }

  async function list(request: ListRequest): Promise<List | undefined> {
    const { entries, score } = await search(request.query);
    if (request.order === "relevance") return bestPage(entries, score, request.page);
    if (request.from !== undefined) {
      const rank = parsePlace(request.from);
      return rank === undefined ? undefined : pageBelow(entries, rank);
    }
    return isNumbered(request.query)
      ? numberedPage(
          entries.map(({ card }) => card),
          request.page,
        )
      : pageBelow(entries);
  }

  return {
    site,
    list,
    count: async (query) => ({ value: (await search(query)).entries.length, isExact: true }),
    article: async (slug) => bySlug.get(slug),
    topic: async (id) => topics.find((topic) => topic.id === id),
    topics: async (request) => ({ ...topicPage(topics, request), attribution }),
    years: async () =>
      [...Map.groupBy(days, ({ day }) => day.slice(0, 4))].map(([year, ofYear]) => ({
        year,
        count: ofYear.reduce((sum, { count }) => sum + count, 0),
      })),
    days: async (year) => days.filter(({ day }) => day.startsWith(`${year}-`)),
    suggest: async (query) => {
      const known = new Map<string, number>();
      for (const { terms } of await (indexed ??= index()))
        for (const term of terms.keys()) known.set(term, (known.get(term) ?? 0) + 1);
      return respell(query, languages.map(await stemmersLoading), (term) => known.get(term) ?? 0);
    },
    marker: async (query) => textMarker(wantedWords(query), await stemmersLoading, languages),
    hasNewer: async () => false,
    renew: () => undefined,
  };
}

function termsOf(
  edition: Edition,
  article: Edition["articles"][number],
  stemmerOf: StemmerOf,
): Entry["terms"] {
  const terms: Entry["terms"] = new Map();
  const source = indexedArticle(edition.site, article);
  eachTerm(source, stemmerOf(source.language), primaryLanguage(source.language), (term, place) => {
    const places = terms.get(term);
    if (places === undefined) terms.set(term, [place]);
    else places.push(place);
  });
  return terms;
}

type PatternOf = (query: Extract<Query, { kind: "words" }>) => WordPattern;

function patternsOf(stemmers: ReturnType<StemmerOf>[]): PatternOf {
  const patterns = new Map<object, WordPattern>();
  return (query) => {
    const pattern = patterns.get(query) ?? wordPattern(query, stemmers);
    patterns.set(query, pattern);
    return pattern;
  };
}

function matches(entry: Entry, query: Query, pattern: PatternOf): boolean {
  switch (query.kind) {
    case "all":
      return query.of.every((part) => matches(entry, part, pattern));
    case "any":
      return query.of.some((part) => matches(entry, part, pattern));
    case "not":
      return !matches(entry, query.of, pattern);
    case "words":
      return hasPattern(entry, pattern(query));
    case "topic":
      return entry.terms.has(topicTerm(query.id));
    case "language":
      return entry.terms.has(languageTerm(query.language));
    case "story":
      return entry.terms.has(storyTerm(query.name));
    case "dates": {
      const { day } = entry.card;
      return (query.from === undefined || day >= query.from) && (query.to === undefined || day <= query.to);
    }
  }
}

/** A pattern without steps looks for nothing, and so every article has it. */
function hasPattern({ terms }: Entry, pattern: WordPattern): boolean {
  const [first, ...others] = pattern.map((step) => ({
    offset: step.offset,
    places: new Set(termsOfStep(terms, step).flatMap((term) => terms.get(term) ?? [])),
  }));
  if (first === undefined) return true;
  return [...first.places].some((place) =>
    others.every(({ offset, places }) => places.has(place + offset - first.offset)),
  );
}

function termsOfStep(terms: Entry["terms"], step: WordPattern[number]): string[] {
  const { prefix } = step;
  if (prefix === undefined) return step.terms;
  return [...new Set([...step.terms, ...[...terms.keys()].filter((term) => term.startsWith(prefix))])];
}

/** Of a phrase its lightest word counts, of one word with several forms the heaviest of them. */
function patternWeight({ terms }: Entry, pattern: WordPattern): number {
  const weights = pattern.map((step) =>
    Math.max(
      0,
      ...termsOfStep(terms, step).map((term) => {
        const occurrences = terms.get(term)?.length ?? 0;
        const isHeadline = isHeadlineTerm(term);
        return wordWeight(
          occurrences,
          isHeadline ? occurrences : (terms.get(headlineTerm(term))?.length ?? 0),
        );
      }),
    ),
  );
  return weights.length === 0 ? 0 : Math.min(...weights);
}

function numberedPage(cards: Card[], page?: number): List | undefined {
  const bounds = pageBounds(cards.length, page);
  return bounds && { cards: cards.slice(bounds.start, bounds.end), ...numberOf(cards.length, page) };
}

/** The page of the articles below a rank. */
function pageBelow(entries: Entry[], rank = Infinity): List {
  const found = entries.filter((entry) => entry.rank < rank);
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    cards: page.map(({ card }) => card),
    total: { value: found.length, isExact: rank === Infinity },
    ...(found.length > PAGE_SIZE && last !== undefined && { older: placeOf(last.rank) }),
  };
}

function bestPage(entries: Entry[], score: (entry: Entry) => number, page = 1): List | undefined {
  const best = entries
    .map((entry) => ({ card: entry.card, score: score(entry) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, BEST);
  const pages = Math.max(1, Math.ceil(best.length / PAGE_SIZE));
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
  return {
    cards: best.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ card }) => card),
    total: { value: entries.length, isExact: true },
    pages: { page, count: pages },
  };
}

function topicPage(all: TopicCount[], { order, page = 1, find = "" }: TopicsRequest) {
  const wanted = fold(find.trim());
  const found = all
    .filter(({ label }) => labelKeys(label).some((key) => key.startsWith(wanted)))
    .toSorted(order === "label" ? byLabel : bySize);
  const start = (page - 1) * TOPICS_PAGE_SIZE;
  return {
    topics: found.slice(start, start + TOPICS_PAGE_SIZE),
    page,
    pages: Math.max(1, Math.ceil(found.length / TOPICS_PAGE_SIZE)),
    total: found.length,
  };
}

/** The topics of the cards with their numbers. */
function countTopics(cards: Card[]): TopicCount[] {
  const counts = new Map<string, TopicCount>();
  for (const { id, label } of cards.flatMap(({ topics }) => topics)) {
    const known = counts.get(id);
    if (known === undefined) counts.set(id, { id, label, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()];
}

/** The days of newest-first cards, newest first. */
function countDays(cards: Card[]): DayCount[] {
  const days: DayCount[] = [];
  for (const { day } of cards) {
    const last = days.at(-1);
    if (last?.day === day) last.count += 1;
    else days.push({ day, count: 1 });
  }
  return days;
}

/** The query with the first word that is in no article spelled as a word that is, the most frequent one. */
function respell(
  query: Query,
  stemmers: ReturnType<StemmerOf>[],
  frequency: (term: string) => number,
): Query | undefined {
  const most = (text: string) => Math.max(0, ...stemmers.map((stem) => frequency(stem(text))));
  const wrong = wantedWords(query).find(
    (word) => !word.quoted && !/\s/.test(word.text) && most(fold(word.text)) === 0,
  );
  if (wrong === undefined) return undefined;
  const spellings = spellingsNear(fold(wrong.text))
    .map(({ spelling }) => ({ text: spelling, count: most(spelling) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  const [found] = spellings;
  return found && replaceWord(query, wrong, { ...wrong, text: found.text });
}
