import { below, type Random, seeded } from "./corpus/random.ts";
import type { GeneratedArticle } from "./corpus/generated-articles.ts";
import { topicLabel } from "./corpus/topics.ts";
import { FUNCTION_WORDS, wordOf } from "./corpus/words.ts";

const SEED = 7;
/** Words of higher ranks are in so few articles that they are not counted. */
const COUNTED = 1 << 20;

/** A word or topic, and how many articles have it. */
export interface Sampled {
  text: string;
  articles: number;
}

/** What a reader who looks for one article may know of it. */
export interface SampledArticle {
  word: Sampled;
  otherWord: Sampled;
  topic: Sampled;
  /** Two or three words that follow each other in it; absent where all are of grammar. */
  phrase: string | undefined;
  /** `2023-11` */
  month: string;
}

interface Pick {
  word: number;
  otherWord: number;
  topic: number;
  phrase: string | undefined;
  month: string;
}

/** Draws articles of a corpus while it is written, the same ones each time, and counts what they have in common with others. */
export class QuerySampler {
  private readonly random: Random = seeded(SEED);
  private readonly wanted: Set<number>;
  private readonly picks: Pick[] = [];
  private readonly words = new Uint32Array(COUNTED);
  private readonly lastArticle = new Uint32Array(COUNTED);
  private readonly topics = new Map<number, number>();
  private seen = 0;

  /** So many of so many articles. */
  constructor(articles: number, size: number) {
    this.wanted = new Set();
    while (this.wanted.size < Math.min(size, articles)) this.wanted.add(below(this.random, articles) + 1);
  }

  see(generated: GeneratedArticle): void {
    this.seen += 1;
    for (const topic of generated.topics) this.topics.set(topic, (this.topics.get(topic) ?? 0) + 1);
    for (const word of generated.words) this.count(word);
    if (this.wanted.has(this.seen)) this.picks.push(this.pick(generated));
  }

  private count(word: number): void {
    if (word >= COUNTED || this.lastArticle[word] === this.seen) return;
    this.lastArticle[word] = this.seen;
    this.words[word] = (this.words[word] ?? 0) + 1;
  }

  private pick({ words, topics, article }: GeneratedArticle): Pick {
    const one = (ranks: number[]) => ranks[below(this.random, ranks.length)] ?? FUNCTION_WORDS;
    const month = article.date.slice(0, 7);
    const phrase = this.pickPhrase(article.body);
    return { word: one(words), otherWord: one(words), topic: one(topics), phrase, month };
  }

  private pickPhrase(body: string): string | undefined {
    const phrases = body.match(/[a-z]{5,} [a-z]{5,}( [a-z]{5,})?/gi) ?? [];
    return phrases[below(this.random, phrases.length)];
  }

  /** What was drawn, in no order. */
  sample(): SampledArticle[] {
    const word = (rank: number) => ({ text: wordOf(rank).toLowerCase(), articles: this.words[rank] ?? 1 });
    const topic = (rank: number) => ({ text: topicLabel(rank), articles: this.topics.get(rank) ?? 0 });
    const drawn = this.picks.map((pick) => ({
      order: this.random(),
      known: { ...pick, word: word(pick.word), otherWord: word(pick.otherWord), topic: topic(pick.topic) },
    }));
    return drawn.toSorted((a, b) => a.order - b.order).map(({ known }) => known);
  }
}
