import { join } from "node:path";
import * as v from "valibot";
import { expect, it } from "vitest";
import { articleSchema } from "../../content/article.ts";
import { checkReferences } from "./check-references.ts";
import { describeProblem } from "./problem.ts";

const PUBLIC = join(import.meta.dirname, "../../../public");
const size = { alt: "", width: 1, height: 1 };

it("names pictures that are not there and a lead that no article has", () => {
  const article = v.parse(articleSchema, {
    headline: "H",
    date: "2024-01-01",
    topics: [],
    image: { src: "/favicon.svg", ...size },
    body: [
      { type: "image", src: "/nowhere.svg", ...size },
      { type: "image", src: "https://elsewhere.example/a.png", ...size },
    ],
  });
  const site = { title: "T", description: "D", language: "en", timeZone: "UTC", url: "https://t.example/", lead: "two" };
  const data = { site, vocabulary: [], articles: [{ slug: "one", article }], problems: [] };
  expect(checkReferences(data, PUBLIC).map(describeProblem)).toEqual([
    "data/site.json: lead: no article has the slug two",
    "data/articles/one.json: body.0.src: /nowhere.svg is not in the folder public/",
  ]);
});
