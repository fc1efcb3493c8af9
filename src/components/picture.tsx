import type { Picture as PictureData } from "../content/picture.ts";
import { basePath } from "../content/site.ts";
import { useSite } from "./site-context.ts";

interface PictureProps {
  picture: PictureData;
  /** True for the picture a page opens with: it is fetched first, the others when the reader comes near. */
  first?: boolean;
  /** True where the words beside it say all that it shows. */
  decorative?: boolean;
}

export function Picture({ picture, first = false, decorative = false }: PictureProps) {
  const { src, alt, width, height } = picture;
  const site = useSite();
  return (
    <img
      src={src.startsWith("/") ? basePath(site) + src.slice(1) : src}
      alt={decorative ? "" : alt}
      width={width}
      height={height}
      loading={first ? undefined : "lazy"}
      fetchPriority={first ? "high" : undefined}
      decoding={first ? undefined : "async"}
    />
  );
}
