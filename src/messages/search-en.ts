import type { ProblemCode } from "../query/query-problem.ts";

const number = new Intl.NumberFormat("en");

function not(isWanted: boolean): string {
  return isWanted ? "" : "not ";
}

const problems: Record<ProblemCode, string> = {
  openQuote: "this quote is not closed",
  parenthesis: "this parenthesis has no other half",
  or: "OR needs something on both sides",
  minus: "the minus needs a word right behind it",
  topic: "the # needs a topic right behind it",
  date: "this is no date; write 2024, 2024-01 or 2024-01-15",
  language: "this is no language; write its code, such as en or fr",
  nothingBehind: "something is missing right behind the colon",
  has: "this is nothing a bookmark can have; write has:note, has:highlight or has:label",
  is: "this is nothing a bookmark can be; write is:unread, is:read, is:favourite or is:later",
};

/** The words of searches and filters in English, apart from the others: they come when there is something to look for. */
export const searchEn = {
  about: (topics: string, isWanted: boolean) => `${not(isWanted)}about ${topics}`,
  inLanguage: (language: string, isWanted: boolean) => `${not(isWanted)}in ${language}`,
  partOfStory: (story: string, isWanted: boolean) => `${not(isWanted)}part of the story “${story}”`,
  hasWord: (word: string, isWanted: boolean) => `${isWanted ? "has" : "does not have"} the word “${word}”`,
  hasPhrase: (words: string, isWanted: boolean) =>
    `${isWanted ? "contains" : "does not contain"} the words “${words}”`,
  hasInHeadline: (words: string, isWanted: boolean) =>
    `${isWanted ? "has" : "does not have"} “${words}” in the headline`,
  since: (day: string, isWanted: boolean) => (isWanted ? `since ${day}` : `before ${day}`),
  until: (day: string, isWanted: boolean) => (isWanted ? `until ${day}` : `after ${day}`),
  inSpan: (span: string, isWanted: boolean) => `${not(isWanted)}in ${span}`,
  onDay: (day: string, isWanted: boolean) => `${not(isWanted)}on ${day}`,
  between: (from: string, to: string, isWanted: boolean) => `${not(isWanted)}from ${from} to ${to}`,
  or: (parts: string[]) => parts.join(" or "),
  and: (parts: string[]) => parts.join(" and "),
  filtered: (topic: string, filters: string[]) => `${topic}, ${filters.join(", ")}`,

  found: (articles: string, text: string) => `${articles} for “${text}”`,
  noneYet: (text: string) => `Nothing yet for “${text}”`,
  nothing: (text: string) => `Nothing was found for “${text}”.`,
  nothingAdvice: "Try fewer words or another spelling, or look through the topics.",
  didYouMean: "Did you mean",
  order: "Order",
  newestFirst: "Newest first",
  mostRelevantFirst: "Most relevant first",
  approximate: "This order is approximate: only the best articles for each word were compared.",
  partial:
    "More words begin with what you typed than were looked for. Type on, or press Enter to look for the word as it is.",
  searchedBackTo: (day: string) => `Searched back to ${day}.`,
  searchOn: "Search further back",
  notReachedBefore: (day: string) => `Searched back to ${day}. What is older could not be reached.`,
  newestPage: "Back to the newest",
  betterPage: "Better",
  lesserPage: "Further",
  rankedPageOf: (page: number, pages: number) =>
    `Page ${number.format(page)} of ${number.format(pages)}, the best first`,

  problem: (code: ProblemCode) => `The search was not understood: ${problems[code]}.`,
  examples: (topic: string, language: string): [query: string, meaning: string][] => [
    ["moon treaty", "both words, in any form"],
    ['"nuclear test"', "these words one after the other"],
    ["treaty -nuclear", "the first word, not the second"],
    ["moon OR mars treaty", "either of two, and the third"],
    ["title:treaty", "in the headline"],
    [`#${topic}`, "about a topic, by the name in its address"],
    [`-#${topic}`, "not about it"],
    ["after:2023-06", "since June 2023; also a year or a day"],
    ["before:2024", "until the end of 2023"],
    ["on:2024-01", "in January 2024"],
    [`lang:${language}`, "in a language"],
    ["moon (treaty OR -title:test)", "parts joined by parentheses"],
  ],
};

export type SearchMessages = typeof searchEn;
