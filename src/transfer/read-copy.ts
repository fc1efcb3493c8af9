import * as v from "valibot";
import { publishedArticleSchema, type PublishedArticle } from "../content/published-article.ts";
import { parseCopy, type Copy } from "../keeping/copy.ts";
import { paths } from "../paths.ts";
import { parseJson } from "./parse-json.ts";

/** A host that no site is at: what leads to another one reaches out. */
const HERE = "https://here.invalid";

/**
 * Reads a copy of an article; or why it cannot be kept: it is damaged, or its pictures would be fetched from elsewhere. None
 * was made later than `now`: it would stand in place of all that this device makes.
 */
export function readCopy(raw: unknown, now: Date): Copy | "notACopy" | "reachingOut" {
  const copy = parseCopy(raw);
  if (copy === undefined) return "notACopy";
  const { success, output } = v.safeParse(publishedArticleSchema, parseJson(copy.article));
  if (!success || copy.address !== paths.article.href(output.slug)) return "notACopy";
  if (!pictures(output).every(isOfThisSite)) return "reachingOut";
  const at = new Date(Math.min(Date.parse(copy.at), now.getTime())).toISOString();
  // As it was read: without what the schema does not know.
  return { ...copy, at, article: JSON.stringify(output) };
}

function pictures({ image, body, related }: PublishedArticle): string[] {
  const images = body.flatMap((block) => (block.type === "image" ? [block.src] : []));
  const cards = [image, ...related.map((card) => card.image)];
  return [...images, ...cards.flatMap((picture) => (picture === undefined ? [] : [picture.src]))];
}

function isOfThisSite(address: string): boolean {
  return URL.canParse(address, HERE) && new URL(address, HERE).origin === HERE;
}
