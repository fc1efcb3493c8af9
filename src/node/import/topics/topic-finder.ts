import { foldLabel } from "../../../archive/topic-id.ts";
import type { Vocabulary } from "../../../content/topic.ts";
import { tagReader } from "./source-tags.ts";

/** Where topics come from: nowhere, the source's own tags, or these and what the text says. */
export const TOPIC_MODES = ["none", "source", "auto"] as const;

export type TopicMode = (typeof TOPIC_MODES)[number];

/** What an article's topics are found by. */
export interface TopicText {
  headline: string;
  /** Plain text, paragraphs with blank lines between them. */
  body: string;
  /** BCP 47; guessed where it is not said. */
  lang?: string;
  /** The source's own tags, as it writes them. */
  tags: string[];
  /** Codes of its subjects, as `medtop:20000002`. */
  codes: string[];
}

/** Gives an article's topics, at most eight, the most telling first. */
export type TopicFinder = (text: TopicText) => string[];

const MOST = 8;

/** Makes a finder of topics; what it needs of languages and names is loaded here, once. */
export async function topicFinder(vocabulary: Vocabulary, mode: TopicMode = "auto"): Promise<TopicFinder> {
  if (mode === "none") return () => [];
  const readTags = tagReader(vocabulary);
  const findSaid = mode === "auto" ? await topicsSaid(vocabulary) : () => [];
  return (text) => {
    const topics = new Map<string, string>();
    addDistinct(topics, readTags(text.tags, text.codes));
    if (topics.size < MOST) addDistinct(topics, findSaid(text));
    return [...topics.values()];
  };
}

async function topicsSaid(vocabulary: Vocabulary): Promise<(text: TopicText) => Iterable<string>> {
  const { topicsOfTexts } = await import("./topics-of-texts.ts");
  return topicsOfTexts(vocabulary);
}

/** Adds to topics by their folded names, until there are enough; the same one in another spelling is no other. */
function addDistinct(topics: Map<string, string>, more: Iterable<string>): void {
  for (const topic of more) {
    if (topics.size >= MOST) return;
    const key = foldLabel(topic) || topic;
    if (!topics.has(key)) topics.set(key, topic);
  }
}
