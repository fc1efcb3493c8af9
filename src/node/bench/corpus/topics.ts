import { below, mixed, type Random, weighted } from "./random.ts";
import { capitalised, wordOf } from "./words.ts";

// Topics are used after Zipf–Mandelbrot too, 1 / (r + 3.7): the commonest on about every sixth article, as the largest of
// Reuters-21578, the rarest on one of a thousand.
const TOPICS = 1200;
const SHIFT = 3.7;
const [FEWEST, MOST] = [3, 6];
/** How many of an article's further topics go with its first. */
const RELATED = 0.5;
/** Of so many topics that are used about as often, one goes with a given topic. */
const KIN = 8;
/** Topics are called by words that texts have as well. */
const FIRST_WORD = 1000;

const drawTopic = weighted(Array.from({ length: TOPICS }, (_, rank) => 1 / (rank + SHIFT)));

/** The ranks of an article's topics, the one it is most about first; `given` are among them. */
export function drawTopics(random: Random, given: number[] = []): number[] {
  const topics = new Set(given);
  const wanted = FEWEST + below(random, MOST - FEWEST + 1);
  const first = given[0] ?? drawTopic(random);
  topics.add(first);
  while (topics.size < wanted) {
    const topic = drawTopic(random);
    topics.add(random() < RELATED ? kinOf(first, topic, KIN) : topic);
  }
  return [...topics];
}

/** Of every `kin` neighbouring ranks the one that goes with a topic: about as frequent, and always the same one. */
export function kinOf(topic: number, rank: number, kin: number): number {
  const group = Math.floor(rank / kin);
  return group * kin + (mixed(topic, group) % kin);
}

/** What an editor calls a topic: one word, or two. */
export function topicLabel(topic: number): string {
  const first = capitalised(wordOf(FIRST_WORD + topic));
  return topic % 5 < 2 ? `${first} ${wordOf(FIRST_WORD + TOPICS + topic)}` : first;
}
