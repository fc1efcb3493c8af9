import { languageTag } from "../fields/language-tag.ts";
import { htmlLine } from "../html/read-html.ts";
import { childrenOf, textOf, type XmlElement } from "../xml/xml-element.ts";

/** One of several authors of a post. */
export interface Coauthor {
  login: string;
  name: string;
}

/** Co-Authors Plus has authors as terms of a taxonomy: https://wordpress.org/plugins/co-authors-plus/ */
export function coauthors(item: XmlElement): Coauthor[] {
  return termsOf(item, /^author$/).map((term) => ({
    login: (term.attributes.get("nicename") ?? "").replace(/^cap-/, ""),
    name: htmlLine(textOf(term)),
  }));
}

/** Polylang has the language of a post as a term: https://polylang.pro/ */
export function languageOf(item: XmlElement): string | undefined {
  const [term] = termsOf(item, /^language$/);
  return term && languageTag(term.attributes.get("nicename") ?? "");
}

/** The taxonomies of WordPress, and what publishers call their own: `news_category`, `topic`. */
const TOPICS =
  /^(?:category|post_tag|tag|(?:news|article|story|blog|press)[-_]?(?:category|categories|cat|tags?|topics?)|topics?|subjects?|sections?|themes?|keywords?)$/;

/** What WordPress calls the category of what was given none, in the languages it is most often used in. */
const NO_CATEGORY = new Set([
  "uncategorized",
  "uncategorised",
  "allgemein",
  "unkategorisiert",
  "non classé",
  "sin categoría",
  "senza categoria",
  "sem categoria",
  "geen categorie",
  "без рубрики",
  "未分類",
  "未分类",
]);

export function topicsOf(item: XmlElement): string[] {
  const labels = termsOf(item, TOPICS)
    .filter(({ attributes }) => attributes.get("nicename") !== "uncategorized")
    .map((term) => htmlLine(textOf(term)))
    .filter((label) => label !== "" && !NO_CATEGORY.has(label.toLowerCase()));
  return [...new Set(labels)];
}

/** A term of no taxonomy is a category, as in the first exports. */
function termsOf(item: XmlElement, taxonomy: RegExp): XmlElement[] {
  return childrenOf(item, "category").filter(({ attributes }) =>
    taxonomy.test(attributes.get("domain") ?? "category"),
  );
}
