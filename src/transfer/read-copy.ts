import * as v from "valibot";
import { publishedArticleSchema, type PublishedArticle } from "../content/published-article.ts";
import { parseCopy, type Copy } from "../keeping/copy.ts";
import { paths } from "../paths.ts";
import { parseJson } from "./parse-json.ts";

/** A host that no site is at: what leads to another one reaches out. */
const HERE = "https://here.invalid";

/** Reads a copy of an article; or why it cannot be kept: it is damaged, or its pictures would be fetched from elsewhere. */
export function readCopy(raw: unknown): Copy | "notACopy" | "reachingOut" {
  const copy = parseCopy(raw);
  if (copy === undefined) return "notACopy";
  const { success, output } = v.safeParse(publishedArticleSchema, parseJson(copy.article));
  if (!success || copy.address !== paths.article.href(output.slug)) return "notACopy";
  // As it was read: without what the schema does not know.
  return pictures(output).every(isOfThisSite) ? { ...copy, article: JSON.stringify(output) } : "reachingOut";
}

function pictures({ image, body, related }: PublishedArticle): string[] {
  const images = body.flatMap((block) => (block.type === "image" ? [block.src] : []));
  const cards = [image, ...related.map((card) => card.image)];
  return [...images, ...cards.flatMap((picture) => (picture === undefined ? [] : [picture.src]))];
}

function isOfThisSite(address: string): boolean {
  return URL.canParse(address, HERE) && new URL(address, HERE).origin === HERE;
}
