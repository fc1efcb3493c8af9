import { count } from "./count.ts";

const number = new Intl.NumberFormat("en");

/** Every word of the topics’ index in English. */
export const topicsEn = {
  topicsIntro: (topics: number, articles: number) =>
    `${count(topics, "topic", "topics")} in ${count(articles, "article", "articles")}.`,
  noTopics: "No article has a topic yet.",
  topicsOrder: "Order",
  topicsBy: { label: "By name", size: "By number of articles" },
  findTopic: "Find a topic",
  findButton: "Find",
  topicsWith: (beginning: string) => `Topics with “${beginning}”`,
  topicsFound: (n: number, beginning: string) =>
    n === 0
      ? `No topic has a word that begins with “${beginning}”.`
      : `${count(n, "topic has", "topics have")} a word that begins with “${beginning}”.`,
  previousTopics: "Previous",
  nextTopics: "Next",
  topicsPageOf: (page: number, pages: number) => `Page ${number.format(page)} of ${number.format(pages)}`,
};

export type TopicsMessages = typeof topicsEn;
