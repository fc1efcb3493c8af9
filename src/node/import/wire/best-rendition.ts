import type { Picture } from "../../../content/picture.ts";
import { safeAddress } from "../html/read-html.ts";

/** One of the forms in which an agency offers a picture. */
export interface Rendition {
  href: string | undefined;
  contentType: string | undefined;
  width: number | undefined;
  height: number | undefined;
}

/** Wider than any page shows a picture. */
const WIDE_ENOUGH = 2500;

/** The widest form of a picture that is not larger than a page needs; `undefined` when it has none that can be linked to. */
export function bestRendition(renditions: Rendition[]): Omit<Picture, "alt"> | undefined {
  const pictures = renditions.flatMap(({ href = "", contentType = "image/", width, height }) => {
    const src = contentType.startsWith("image") ? safeAddress(href) : undefined;
    return src === undefined ? [] : [{ src, ...(width && height && { width, height }) }];
  });
  const widths = pictures.toSorted((one, other) => (other.width ?? 0) - (one.width ?? 0));
  return widths.find(({ width = 0 }) => width <= WIDE_ENOUGH) ?? widths.at(-1);
}
