import type { FetchOptions } from "../fetch/fetch-safely.ts";
import { keepPictures } from "../pictures/keep-pictures.ts";
import { withLocalPictures } from "../pictures/with-local-pictures.ts";
import type { CompleteArticle } from "../shelf/article-shelf.ts";

/** Brings the pictures of articles into a folder that is published; tells of those that stay where they are. */
export function completeWithPictures(publicFolder: string, options: FetchOptions): CompleteArticle {
  const keep = keepPictures(publicFolder, { options });
  return async (input) => {
    const { article, remote } = await withLocalPictures(input, keep);
    const [first] = remote;
    if (first === undefined) return { article };
    const others = remote.length === 1 ? "" : `, and ${remote.length - 1} more like it`;
    return { article, note: `the picture ${first.address} ${first.reason}${others}` };
  };
}
