import { publishedArticleSchema } from "../../content/published-article.ts";
import type { Copy } from "../../keeping/copy.ts";
import { memoryArchive } from "../../archive/memory-archive.ts";
import { anArticle, anEdition } from "../../testing/articles.ts";
import * as v from "valibot";

const picture = { alt: "", width: 10, height: 10 };

async function copyOf(slug: string, src?: string): Promise<Copy> {
  const body = src === undefined ? "Text." : [{ type: "image" as const, src, ...picture }];
  const article = await memoryArchive(anEdition([anArticle(slug, { body })])).article(slug);
  const content = JSON.stringify(v.parse(publishedArticleSchema, article));
  return { address: `/articles/${slug}`, at: "2024-01-01T00:00:00.000Z", article: content };
}

/** Copies of articles as an exported file has them. */
export const articles = {
  moon: await copyOf("moon"),
  withPicture: await copyOf("with-picture", "/media/moon.jpg"),
  withForeignPicture: await copyOf("with-foreign-picture", "https://tracker.example/pixel.gif"),
  /** One that says to be another article. */
  elsewhere: { ...(await copyOf("mars")), address: "/articles/moon" },
};
