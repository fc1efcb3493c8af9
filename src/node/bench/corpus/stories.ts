import { below, type Random } from "./random.ts";
import { drawTopics } from "./topics.ts";
import { drawRareWord } from "./words.ts";

/** What happened, as one or more articles tell of it: what it is about, and the names in it. */
export interface Story {
  topics: number[];
  names: number[];
}

const NAMES = 6;
/** How many stories are told at a time, and how many articles go on with one of them. */
const CURRENT = 64;
const CONTINUED = 0.4;
/** Topics that every article of a story has. */
const CORE = 2;

/** Gives the story of each next article: a new one, or one that was told of not long ago. */
export function storyTeller(random: Random): () => Story {
  const current: Story[] = [];
  return () => {
    const slot = below(random, CURRENT);
    const known = current[slot];
    if (known !== undefined && random() < CONTINUED) {
      return { names: known.names, topics: drawTopics(random, known.topics.slice(0, CORE)) };
    }
    const story = {
      topics: drawTopics(random),
      names: Array.from({ length: NAMES }, () => drawRareWord(random)),
    };
    current[slot] = story;
    return story;
  };
}
