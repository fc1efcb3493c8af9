import { attributeOf, childrenOf, textOf, type XmlElement } from "./xml-element.ts";

/** Its tags, each once: keywords between commas, categories by their label, subjects. */
export function tagsOf(element: XmlElement): string[] {
  const listed = ["itunes:keywords", "media:keywords", "tags"].flatMap((name) =>
    childrenOf(element, name).flatMap((keywords) => textOf(keywords).split(",")),
  );
  const named = ["category", "dc:subject", "dcterms:subject", "atom:category", "googleplay:category"].flatMap(
    (name) => childrenOf(element, name).map(categoryOf),
  );
  const nested = childrenOf(element, "itunes:category").flatMap((category) => [
    categoryOf(category),
    ...childrenOf(category, "itunes:category").map(categoryOf),
  ]);
  const tags = [...listed, ...named, ...nested].map((tag) => tag.replace(/\s+/g, " ").trim());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

function categoryOf(category: XmlElement): string {
  const label =
    attributeOf(category, "label") ?? attributeOf(category, "term") ?? attributeOf(category, "text");
  return label ?? textOf(category);
}
