import { isOfThisSite } from "../content/of-this-site.ts";
import type { Picture as PictureData } from "../content/picture.ts";
import { useArticleMessages } from "../messages/article-messages.ts";
import { Elsewhere } from "./elsewhere.tsx";
import { Picture } from "./picture.tsx";

/** A picture of an article. One that stands on another site is fetched when the reader asks for it. */
export function ArticlePicture({ picture, first = false }: { picture: PictureData; first?: boolean }) {
  const words = useArticleMessages();
  if (isOfThisSite(picture.src)) return <Picture picture={picture} first={first} />;
  const host = URL.parse(picture.src)?.host ?? picture.src;
  return (
    <Elsewhere url={picture.src} title={picture.alt === "" ? words.picture : picture.alt} host={host}>
      <Picture picture={picture} first />
    </Elsewhere>
  );
}
