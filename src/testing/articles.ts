import type { DatedArticle, Edition } from "../archive/edition.ts";
import { makeEdition } from "../archive/edition.ts";
import { articleSchema, type ArticleInput } from "../content/article.ts";
import type { Site } from "../content/site.ts";
import * as v from "valibot";

export const testSite: Site = {
  title: "The Test",
  description: "News for tests",
  language: "en-GB",
  timeZone: "Europe/London",
  url: "https://test.example/",
};

/** An article as an editor would type it, with what a test cares about. */
export function anArticle(slug: string, given: Partial<ArticleInput> = {}): DatedArticle {
  const input: ArticleInput = {
    headline: `Headline of ${slug}`,
    date: "2023-11-17",
    topics: ["Diplomacy"],
    body: "First paragraph.\n\nSecond paragraph.",
    ...given,
  };
  return { slug, article: v.parse(articleSchema, input) };
}

export function anEdition(articles: DatedArticle[], site = testSite): Edition {
  return makeEdition(site, [], articles);
}
