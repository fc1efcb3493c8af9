import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import type { Article } from "../../content/article.ts";
import type { Site } from "../../content/site.ts";
import { blocksMdast } from "./block-mdast.ts";
import type { ExportContext, ExportFormat, FileOfFolder, Leaving } from "./export-format.ts";
import { fullAddress, withFullAddresses } from "./full-address.ts";
import { plainCharacters } from "./plain-characters.ts";

/** CommonMark with the tables of GFM, below front matter in YAML: a file an article. */
export const markdown: ExportFormat = { defaultName: "articles-markdown", file: markdownFile };

function markdownFile({ slug, article }: Leaving, { site, leftOut }: ExportContext): FileOfFolder {
  leftOut.add("corrections", article.corrections.length);
  leftOut.add("earlier texts", article.revisions.length);
  leftOut.add("names of stories", article.story === undefined ? 0 : 1);
  const root = {
    type: "root" as const,
    children: blocksMdast(withFullAddresses(article.body, site), leftOut),
  };
  const body = toMarkdown(root, {
    extensions: [gfmToMarkdown()],
    fences: true,
    rule: "-",
    bullet: "-",
    emphasis: "_",
  });
  const matter = stringify(frontMatter(slug, article, site), { lineWidth: 0 });
  return { name: `${slug}.md`, content: plainCharacters(`---\n${matter}---\n\n${body}`) };
}

/** In the words that most makers of sites know. */
function frontMatter(slug: string, article: Article, site: Site): Record<string, unknown> {
  const { headline, date, updated, standfirst, authors, topics, dateline, image, lang, dir, source } =
    article;
  const told = {
    title: headline,
    date,
    updated,
    slug,
    description: standfirst,
    authors: authors.length > 0 ? authors : undefined,
    tags: topics,
    dateline,
    image: image && { ...image, src: fullAddress(site, image.src) ?? image.src },
    lang,
    dir,
    source,
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}
