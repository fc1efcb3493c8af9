import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An article as a peer takes it in. */
export interface PeerArticle {
  slug: string;
  headline: string;
  date: string;
  topics: string[];
  body: string;
}

/** The articles of a generated data folder, one after the other. */
export function* readArticles(data: string): Generator<PeerArticle> {
  const folder = join(data, "articles");
  for (const name of readdirSync(folder)) {
    const article = JSON.parse(readFileSync(join(folder, name), "utf8"));
    yield { slug: name.slice(0, -".json".length), ...article };
  }
}
