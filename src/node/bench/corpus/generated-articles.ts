import type { ArticleInput } from "../../../content/article.ts";
import { articleSlug } from "../../import/shelf/article-slug.ts";
import { type Draft, drawBetween, drawLength, writeBody, writeHeadline, writeSentence } from "./body.ts";
import { articleDates } from "./days.ts";
import { below, type Random, seeded } from "./random.ts";
import { type Story, storyTeller } from "./stories.ts";
import { topicLabel } from "./topics.ts";
import { capitalised, wordOf } from "./words.ts";

const SEED = 20_221_117;
const AUTHORS = 400;
const [SHORTEST_STANDFIRST, LONGEST_STANDFIRST] = [12, 26];

/** An article as an editor would have typed it, and what it was made of. */
export interface GeneratedArticle {
  slug: string;
  article: ArticleInput & { body: string };
  /** The ranks of the words of its body that are not of grammar, as often as they stand there. */
  words: number[];
  /** The ranks of its topics. */
  topics: number[];
}

/**
 * Generates so many articles, oldest first, the same ones for the same number: about 400 words, 3 to 6 topics, over eleven
 * years. A larger archive has more articles a day, not more days.
 */
export function* generatedArticles(articles: number): Generator<GeneratedArticle> {
  const random = seeded(SEED);
  const nextStory = storyTeller(random);
  const slugs = slugsOfADay();
  for (const date of articleDates(articles, random)) {
    const story = nextStory();
    const { article, words } = writeArticle(random, story, date);
    yield { slug: slugs(date, article.headline), article, words, topics: story.topics };
  }
}

function writeArticle(
  random: Random,
  story: Story,
  date: string,
): Pick<GeneratedArticle, "article" | "words"> {
  const draft: Draft = { random, story, words: [] };
  const body = writeBody(draft, drawLength(random));
  const words = draft.words.slice();
  const standfirst = writeSentence(draft, drawBetween(random, SHORTEST_STANDFIRST, LONGEST_STANDFIRST));
  const headline = writeHeadline(draft);
  const topics = story.topics.map(topicLabel);
  return { article: { headline, standfirst, date, authors: [authorName(random)], topics, body }, words };
}

/** A few write much, most write little. */
function authorName(random: Random): string {
  const author = below(random, AUTHORS ** random());
  return `${capitalised(wordOf(author + AUTHORS))} ${capitalised(wordOf(author + AUTHORS * 9))}`;
}

/** Gives slugs that no other article of the day has. */
function slugsOfADay(): (date: string, headline: string) => string {
  let day = "";
  let taken = new Set<string>();
  return (date, headline) => {
    if (!date.startsWith(day) || day === "") taken = new Set();
    day = date.slice(0, 10);
    const slug = articleSlug(date, headline);
    let unique = slug;
    for (let n = 2; taken.has(unique); n++) unique = `${slug}-${n}`;
    taken.add(unique);
    return unique;
  };
}
