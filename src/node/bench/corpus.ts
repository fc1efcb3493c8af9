import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ArticleInput } from "../../content/article.ts";

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2013, 0, 1);
const YEARS = 11;
const VOCABULARY = 30_000;
const TOPICS = 400;

/** Numbers from 0 to 1 that are the same for the same seed: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A rank from 0 on, small ones often and large ones seldom, as words and topics are distributed (Zipf). */
function zipf(random: () => number, size: number): number {
  return Math.floor(size ** random()) - 1;
}

/** A made-up word for a number, short for small ones. */
function word(rank: number): string {
  const syllables = [
    "ka",
    "ro",
    "mi",
    "ten",
    "sol",
    "ve",
    "dar",
    "lin",
    "po",
    "gra",
    "u",
    "nes",
    "tal",
    "bi",
    "cor",
    "fe",
  ];
  let text = "";
  for (let rest = rank + 17; rest > 0; rest = Math.floor(rest / 16)) text += syllables[rest % 16] ?? "";
  return text;
}

/** Writes a data folder of generated articles of about 400 words, the same for the same number. Returns the first slug. */
export function writeCorpus(folder: string, articles: number): string {
  const random = seeded(20_221_117);
  mkdirSync(join(folder, "articles"), { recursive: true });
  const site = {
    title: "Bench",
    description: "A generated archive",
    language: "en",
    timeZone: "UTC",
    url: "https://bench.example/",
  };
  writeFileSync(join(folder, "site.json"), JSON.stringify(site));
  let first = "";
  for (let number = 0; number < articles; number++) {
    const article = makeArticle(random, number / articles);
    const slug = `${article.date.slice(0, 10)}-${number}`;
    first ||= slug;
    writeFileSync(join(folder, "articles", `${slug}.json`), JSON.stringify(article));
  }
  return first;
}

function makeArticle(random: () => number, age: number): ArticleInput {
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 20) }, () => word(zipf(random, VOCABULARY)));
    const text = words.join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => [sentence(), sentence(), sentence()].join(" ");
  const date = new Date(FIRST_DAY + Math.floor(age * YEARS * 365) * DAY).toISOString().slice(0, 10);
  const topics = Array.from(
    { length: 2 + Math.floor(random() * 4) },
    () => `Topic ${word(zipf(random, TOPICS))}`,
  );
  return {
    headline: sentence().slice(0, 70),
    standfirst: sentence(),
    date,
    authors: ["Bench desk"],
    topics: [...new Set(topics)],
    body: Array.from({ length: 7 + Math.floor(random() * 2) }, paragraph).join("\n\n"),
  };
}
