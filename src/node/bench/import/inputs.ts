import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { escapeMarkup } from "../../../content/escape-markup.ts";
import { generatedArticles, type GeneratedArticle } from "../corpus/generated-articles.ts";

/** Something to import, with a number of items that an import a second is held against. */
export interface Input {
  what: string;
  path: string;
  items: number;
  /** Items a second of one core. */
  bar: number;
}

/** Writes the same generated articles as JSON Lines, as an RSS feed and as documents of plain text. */
export function writeInputs(folder: string, articles: number): Input[] {
  const all = [...generatedArticles(articles)];
  const lines = join(folder, "dump.jsonl");
  writeFileSync(
    lines,
    all.map(({ slug, article }) => `${JSON.stringify({ id: slug, ...article })}\n`).join(""),
  );
  const feed = join(folder, "feed.xml");
  writeFileSync(feed, `${FEED_BEGIN}${all.map(feedItem).join("")}${FEED_END}`);
  const documents = join(folder, "documents");
  mkdirSync(documents);
  for (const { slug, article } of all) {
    const text = `date ${article.date.slice(0, 10)}\n\n${article.headline}\n\n${article.body}\n`;
    writeFileSync(join(documents, `${slug}.txt`), text);
  }
  return [
    { what: "JSON Lines", path: lines, items: articles, bar: 5000 },
    { what: "RSS items", path: feed, items: articles, bar: 3000 },
    { what: "documents of plain text", path: documents, items: articles, bar: 1500 },
  ];
}

const FEED_BEGIN = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Bench</title><link>https://bench.example/</link><description>Generated</description>
`;
const FEED_END = "</channel></rss>\n";

function feedItem({ slug, article }: GeneratedArticle): string {
  const address = `https://bench.example/${slug}`;
  const html = article.body
    .split("\n\n")
    .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`)
    .join("\n");
  const topics = article.topics.map((topic) => `<category>${escapeMarkup(topic)}</category>`).join("");
  return `<item><title>${escapeMarkup(article.headline)}</title><link>${address}</link><guid>${address}</guid>
<pubDate>${new Date(article.date).toUTCString()}</pubDate>${topics}<description>${escapeMarkup(article.standfirst ?? "")}</description>
<content:encoded><![CDATA[${html}]]></content:encoded></item>
`;
}
