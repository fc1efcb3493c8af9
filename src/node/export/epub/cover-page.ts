import type { Site } from "../../../content/site.ts";
import { xmlText } from "../block-xhtml.ts";
import type { Chapter } from "./book.ts";
import { formatDate } from "./format-date.ts";
import { xhtmlPage } from "./page.ts";

export const STYLES = `body { font-family: serif; line-height: 1.5; margin: 0 5%; }
h1, h2, h3 { line-height: 1.2; }
figure { margin: 1em 0; }
img { max-width: 100%; height: auto; }
figcaption, .facts { font-size: 0.85em; }
.standfirst { font-size: 1.15em; }
.cover { text-align: center; margin-top: 25%; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid; padding: 0.2em 0.5em; text-align: start; }
`;

/** The first page: what the site is called, and of which days the articles are. */
export function coverPage(site: Site, chapters: Chapter[]): string {
  const { title, description, language } = site;
  const days = [chapters[0], chapters.at(-1)].flatMap((chapter) => chapter?.order.slice(0, 10) ?? []);
  const span = [...new Set(days)].map((day) => formatDate(day, language, site.timeZone)).join(" – ");
  const body = `<body epub:type="cover">
<section class="cover" epub:type="titlepage">
<h1>${xmlText(title)}</h1>
<p>${xmlText(description)}</p>
<p>${xmlText(span)}</p>
</section>
</body>`;
  return xhtmlPage({ title, lang: language, root: "", body });
}
