import type { Site } from "../../../content/site.ts";
import { xmlText } from "../block-xhtml.ts";
import type { Chapter } from "./book.ts";
import { formatMonth } from "./format-date.ts";
import { xhtmlPage } from "./page.ts";

/** The table of contents: months, and in them their articles. https://www.w3.org/TR/epub-33/#sec-nav */
export function navigation(site: Site, chapters: Chapter[]): string {
  const months = Map.groupBy(chapters, ({ order }) => order.slice(0, 7));
  const sections = [...months].map(([month, articles]) => {
    const items = articles.map((chapter) => item(chapter, site.language)).join("\n");
    return `<li><span>${xmlText(formatMonth(month, site.language))}</span>\n<ol>\n${items}\n</ol></li>`;
  });
  const body = `<body>
<nav epub:type="toc" role="doc-toc" id="toc" aria-label="${xmlText(site.title)}">
<ol>
<li><a href="cover.xhtml">${xmlText(site.title)}</a></li>
${sections.join("\n")}
</ol>
</nav>
</body>`;
  return xhtmlPage({ title: site.title, lang: site.language, root: "", body });
}

function item({ slug, headline, lang }: Chapter, language: string): string {
  const own =
    lang === undefined || lang === language ? "" : ` lang="${xmlText(lang)}" xml:lang="${xmlText(lang)}"`;
  return `<li><a href="articles/${slug}.xhtml"${own}>${xmlText(headline).trim() || "–"}</a></li>`;
}
