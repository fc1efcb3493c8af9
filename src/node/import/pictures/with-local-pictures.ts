import type { ArticleInput } from "../../../content/article.ts";
import type { Block } from "../../../content/block.ts";
import type { Picture } from "../../../content/picture.ts";
import { SourceError } from "../source.ts";
import type { KeepPicture } from "./keep-pictures.ts";

/** An article of a newspaper has a few; a page that lists a thousand is not to fetch them all. */
const MOST_PICTURES = 50;

/** A picture that stays where it is, and why: a sentence that begins with its address. */
export interface RemotePicture {
  address: string;
  reason: string;
}

/**
 * The article with its pictures kept on the site, each with its size. One that cannot be had stays as it is, and is told.
 * Other faults, as of a disk that is full, are thrown.
 */
export async function withLocalPictures(
  article: ArticleInput,
  keep: KeepPicture,
): Promise<{ article: ArticleInput; remote: RemotePicture[] }> {
  const remote: RemotePicture[] = [];
  let count = 0;

  async function local<P extends Picture>(picture: P): Promise<P> {
    if (!/^https?:\/\//i.test(picture.src)) return picture;
    count += 1;
    try {
      if (count > MOST_PICTURES)
        throw new SourceError("too many", `is beyond the ${MOST_PICTURES} that are kept`);
      return { ...picture, ...(await keep(picture.src)) };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      remote.push({ address: picture.src, reason: error.message });
      return picture;
    }
  }

  const image = article.image === undefined ? undefined : await local(article.image);
  const body = typeof article.body === "string" ? article.body : await localBlocks(article.body, local);
  return { article: { ...article, ...(image !== undefined && { image }), body }, remote };
}

/** One after the other, so that no server is asked for much at once. */
async function localBlocks(
  blocks: Block[],
  local: <P extends Picture>(picture: P) => Promise<P>,
): Promise<Block[]> {
  const done: Block[] = [];
  for (const block of blocks) done.push(block.type === "image" ? await local(block) : block);
  return done;
}
