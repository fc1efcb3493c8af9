import type { PublishedArticle } from "../../../content/published-article.ts";
import { publicUrl, type Site } from "../../../content/site.ts";
import { paths } from "../../../paths.ts";

/** An article as search engines read it: https://schema.org/NewsArticle, in a script element that runs nothing. */
export function newsArticleJsonLd(site: Site, article: PublishedArticle): string {
  const { slug, headline, standfirst, dateline, date, updated, authors, image, topics, lang } = article;
  const url = publicUrl(site, paths.article.href(slug));
  const content = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline,
    description: standfirst,
    dateline,
    datePublished: date,
    dateModified: updated ?? date,
    inLanguage: lang ?? site.language,
    author: authors.map((name) => ({ "@type": "Organization", name })),
    publisher: { "@type": "Organization", name: site.title, url: publicUrl(site, "/") },
    image:
      image === undefined ? undefined : [image.src.startsWith("/") ? publicUrl(site, image.src) : image.src],
    keywords: topics.map(({ label }) => label),
    mainEntityOfPage: url,
    url,
    isAccessibleForFree: true,
  };
  return `<script type="application/ld+json">${JSON.stringify(content).replaceAll("<", "\\u003c")}</script>`;
}
