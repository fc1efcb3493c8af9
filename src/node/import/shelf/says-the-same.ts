import type { ArticleInput } from "../../../content/article.ts";
import { blockText, paragraphs } from "../../../content/block.ts";

/**
 * True where an article that lies there already, whoever wrote it, reads as one that comes in with its slug: so does one
 * that was exported from here. Topics are not compared, for an import may have found more.
 */
export function saysTheSame(lying: Partial<ArticleInput>, coming: ArticleInput): boolean {
  return lying.date === coming.date && words(lying) === words(coming);
}

function words({ headline = "", standfirst = "", body = "" }: Partial<ArticleInput>): string {
  const blocks = typeof body === "string" ? paragraphs(body) : body;
  return [headline, standfirst, ...blocks.map(blockText)].join(" ").replace(/\s+/g, " ").trim();
}
