import { formatDate } from "./format-date.ts";
import { publicUrl } from "../../../content/site.ts";
import { paths } from "../../../paths.ts";
import { blocksXhtml, pictureXhtml, xmlText, type Drawing } from "../block-xhtml.ts";
import type { ExportContext, Leaving } from "../export-format.ts";
import { fullAddress } from "../full-address.ts";
import type { BookPictures } from "./book-pictures.ts";
import { xhtmlPage } from "./page.ts";

/** An article as a document of the book. */
export function articlePage(leaving: Leaving, context: ExportContext, pictures: BookPictures): string {
  const { slug, article, topics } = leaving;
  const { site, leftOut } = context;
  const { headline, standfirst, image, body, lang = site.language, dir, corrections, revisions } = article;
  leftOut.add("earlier texts", revisions.length);
  const drawing: Drawing = {
    link: (address) => fullAddress(site, address),
    picture: (src) => pictures.placeOf(src),
  };
  const parts = [
    `<h1>${xmlText(headline)}</h1>`,
    standfirst === undefined ? "" : `<p class="standfirst">${xmlText(standfirst)}</p>`,
    `<p class="facts">${factsOf(leaving, context, lang)}</p>`,
    image === undefined ? "" : pictureXhtml(image, drawing),
    blocksXhtml(body, drawing),
    ...corrections.map(
      ({ date, text }) =>
        `<p class="facts">${xmlText(`${formatDate(date, lang, site.timeZone)}: ${text}`)}</p>`,
    ),
    `<p class="facts">${topics.map(({ label }) => xmlText(label)).join(" · ")}</p>`,
    `<p class="facts"><a href="${xmlText(publicUrl(site, paths.article.href(slug)))}">${xmlText(site.title)}</a></p>`,
  ];
  const text = parts.filter((part) => part !== "").join("\n");
  const inner = `<body epub:type="bodymatter">\n<article>\n${text}\n</article>\n</body>`;
  return xhtmlPage({ title: headline, lang, dir, root: "../", body: inner });
}

function factsOf({ article }: Leaving, { site }: ExportContext, lang: string): string {
  const { authors, dateline, date, source } = article;
  const time = `<time datetime="${xmlText(date)}">${xmlText(formatDate(date, lang, site.timeZone))}</time>`;
  const others = [...authors, dateline, source?.name].filter((fact) => fact !== undefined);
  return [...others.map(xmlText), time].join(" · ");
}
