/** Classes of hAtom and h-entry (https://microformats.org/wiki/h-entry), by what microdata calls what they mark. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ["p-author", "author.name"],
  ["p-category", "tag"],
  ["p-summary", "description"],
  ["dt-published", "datepublished"],
  ["dt-updated", "datemodified"],
  ["byline", "byline"],
]);
const TITLE = new Set(["entry-title", "p-name"]);
const HEADING = /^h[1-3]$/;

/** What an element is marked as by its classes and its `rel`: a property, with its value where that is not its text. */
export function microformats(
  name: string,
  attributes: Readonly<Record<string, string>>,
): [property: string, value?: string][] {
  const classes = (attributes["class"] ?? "").split(/\s+/);
  const rel = (attributes["rel"] ?? "").toLowerCase().split(/\s+/);
  const found = classes.flatMap((one) => CLASSES.get(one) ?? []);
  const isAuthor = (classes.includes("author") && classes.includes("vcard")) || rel.includes("author");
  if (isAuthor && name !== "link") found.push("author.name");
  if (name === "a" && rel.includes("tag")) found.push("tag");
  if ((name === "time" || name === "abbr") && classes.includes("updated")) found.push("datemodified");
  if (HEADING.test(name) && classes.some((one) => TITLE.has(one))) found.push("headline");
  const value = attributes["datetime"] ?? (name === "abbr" ? attributes["title"] : undefined);
  return [...new Set(found)].map((property) =>
    property.startsWith("date") && value !== undefined ? [property, value] : [property],
  );
}
