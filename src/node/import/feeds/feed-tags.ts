import { textOf } from "../xml/xml-element.ts";
import { attributeOf, childrenOf, type FeedElement } from "./feed-element.ts";

/** Its tags, each once: keywords between commas, categories by their label, subjects. */
export function tagsOf(element: FeedElement): string[] {
  const groups = childrenOf(element, "media:group");
  const media = groups.length === 0 ? [element] : [element, ...groups];
  const listed = [
    ...["itunes:keywords", "tags"].flatMap((name) => childrenOf(element, name)),
    ...media.flatMap((holder) => childrenOf(holder, "media:keywords")),
  ].flatMap((keywords) => textOf(keywords).split(","));
  const named = ["category", "dc:subject", "dcterms:subject", "atom:category", "googleplay:category"].flatMap(
    (name) => childrenOf(element, name).map(categoryOf),
  );
  const nested = childrenOf(element, "itunes:category").flatMap((category) => [
    categoryOf(category),
    ...childrenOf(category, "itunes:category").map(categoryOf),
  ]);
  const shown = media.flatMap((holder) => childrenOf(holder, "media:category").map(categoryOf));
  const tags = [...listed, ...named, ...nested, ...shown].map((tag) => tag.replace(/\s+/g, " ").trim());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

function categoryOf(category: FeedElement): string {
  const label =
    attributeOf(category, "label") ?? attributeOf(category, "term") ?? attributeOf(category, "text");
  return label ?? textOf(category);
}
