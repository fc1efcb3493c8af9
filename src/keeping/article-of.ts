import { paths } from "../paths.ts";
import type { KeptRecord } from "./kept-record.ts";

export const ARTICLE = paths.article.href("");

/** The path of the article that a bookmark or a highlight is of. */
export function articleOf({ kind, id, fields }: KeptRecord): string | undefined {
  const address = kind === "bookmark" ? id : kind === "highlight" ? fields["address"]?.[0] : undefined;
  return typeof address === "string" && address.startsWith(ARTICLE) ? address : undefined;
}
