import { createHash } from "node:crypto";
import type { Direction } from "../../../content/language.ts";
import type { Site } from "../../../content/site.ts";
import { xmlText } from "../block-xhtml.ts";
import type { BookPictures } from "./book-pictures.ts";
import type { Chapter } from "./book.ts";

export interface PackageParts {
  site: Site;
  chapters: Chapter[];
  pictures: BookPictures;
  direction: Direction;
}

/** The list of everything in the book, and what is said of it. https://www.w3.org/TR/epub-33/#sec-package-doc */
export function packageDocument({ site, chapters, pictures, direction }: PackageParts): string {
  const { title, description, language, url } = site;
  // The day of the newest change: the same articles make the same book.
  const changed = chapters
    .map((chapter) => chapter.changed)
    .reduce((one, other) => (one > other ? one : other), "1970-01-01T00:00:00.000Z");
  const articles = chapters.map(
    ({ slug }) =>
      `<item id="article-${slug}" href="articles/${slug}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const images = pictures.files.map(
    ({ name, type }, index) => `<item id="picture-${index + 1}" href="${name}" media-type="${type}"/>`,
  );
  const order = chapters.map(({ slug }) => `<itemref idref="article-${slug}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${xmlText(language)}" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${bookId(url, chapters)}</dc:identifier>
<dc:title>${xmlText(title)}</dc:title>
<dc:language>${xmlText(language)}</dc:language>
<dc:description>${xmlText(description)}</dc:description>
<dc:publisher>${xmlText(title)}</dc:publisher>
<dc:source>${xmlText(url)}</dc:source>
<meta property="dcterms:modified">${changed.slice(0, 19)}Z</meta>
${accessibility(pictures.files.length > 0).join("\n")}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="styles" href="styles.css" media-type="text/css"/>
${[...articles, ...images].join("\n")}
</manifest>
<spine page-progression-direction="${direction}">
<itemref idref="cover"/>
<itemref idref="nav"/>
${order.join("\n")}
</spine>
</package>
`;
}

/** Named by what is in it (RFC 9562, version 8). */
function bookId(url: string, chapters: Chapter[]): string {
  const names = chapters.map(({ slug }) => slug).join("\n");
  const hex = createHash("sha256").update(`${url}\n${names}`).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** For those who choose books by whether they can read them. https://www.w3.org/TR/epub-a11y-11/ */
function accessibility(hasPictures: boolean): string[] {
  const facts: [string, string][] = [
    ["accessMode", "textual"],
    ...(hasPictures ? [["accessMode", "visual"] as [string, string]] : []),
    ["accessModeSufficient", "textual"],
    ["accessibilityFeature", "structuralNavigation"],
    ["accessibilityFeature", "tableOfContents"],
    ["accessibilityFeature", "readingOrder"],
    ...(hasPictures ? [["accessibilityFeature", "alternativeText"] as [string, string]] : []),
    ["accessibilityHazard", "none"],
    [
      "accessibilitySummary",
      "Text with headings, a table of contents, and descriptions of pictures where their editors gave them.",
    ],
  ];
  return facts.map(([name, value]) => `<meta property="schema:${name}">${value}</meta>`);
}
