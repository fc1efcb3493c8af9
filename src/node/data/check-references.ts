import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../content/article.ts";
import type { Picture } from "../../content/picture.ts";
import type { Problem } from "./problem.ts";
import type { SiteData } from "./read-data.ts";

/** What in the data names something that is not there: a picture in `public/`, the article that leads the front page. */
export function checkReferences({ site, articles }: SiteData, publicFolder: string): Problem[] {
  const problems: Problem[] = [];
  const lead = site?.lead;
  if (lead !== undefined && !articles.some(({ slug }) => slug === lead)) {
    problems.push({ file: "data/site.json", field: "lead", reason: `no article has the slug ${lead}` });
  }
  for (const { slug, article } of articles) {
    for (const [field, { src }] of picturesOf(article)) {
      if (!src.startsWith("/") || existsSync(join(publicFolder, src))) continue;
      const reason = `${src} is not in the folder public/`;
      problems.push({ file: `data/articles/${slug}.json`, field: `${field}.src`, reason });
    }
  }
  return problems;
}

function* picturesOf({ image, body }: Article): Generator<[field: string, picture: Picture]> {
  if (image !== undefined) yield ["image", image];
  for (const [index, block] of body.entries()) if (block.type === "image") yield [`body.${index}`, block];
}
