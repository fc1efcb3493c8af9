import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../content/article.ts";
import type { Problem } from "./problem.ts";
import type { SiteData } from "./read-data.ts";

/** A picture that an article names, and the field that names it. */
export type PictureReference = [field: string, src: string];

/** What in the data names something that is not there: a picture in `public/`, the article that leads the front page. */
export function checkReferences({ site, articles }: SiteData, publicFolder: string): Problem[] {
  const lead = site?.lead;
  const hasLead = lead === undefined || articles.some(({ slug }) => slug === lead);
  return [
    ...(hasLead ? [] : [missingLead(lead)]),
    ...articles.flatMap(({ slug, article }) =>
      missingPictures(`data/articles/${slug}.json`, publicPictures(article), publicFolder),
    ),
  ];
}

export function missingLead(lead: string): Problem {
  return { file: "data/site.json", field: "lead", reason: `no article has the slug ${lead}` };
}

/** The pictures of an article that should stand in `public/`. */
export function publicPictures({ image, body }: Article): PictureReference[] {
  const references: PictureReference[] = image === undefined ? [] : [["image.src", image.src]];
  for (const [index, block] of body.entries())
    if (block.type === "image") references.push([`body.${index}.src`, block.src]);
  return references.filter(([, src]) => src.startsWith("/"));
}

/** Of the pictures that a file names, those that are not there. */
export function missingPictures(file: string, pictures: PictureReference[], publicFolder: string): Problem[] {
  return pictures
    .filter(([, src]) => !existsSync(join(publicFolder, src)))
    .map(([field, src]) => ({ file, field, reason: `${src} is not in the folder public/` }));
}
