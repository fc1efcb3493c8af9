import type { Picture } from "../../../content/picture.ts";
import { safeAddress } from "../html/read-html.ts";
import { nodeOf, textOf } from "./linked-data.ts";
import { firstLine, type PageSays } from "./page-says.ts";

/** The picture that a page says is of its article. */
export function pictureOf(
  { linked, meta, property }: PageSays,
  base: string | undefined,
): Picture | undefined {
  const node = nodeOf(linked["image"]);
  const said = [
    textOf(node === undefined ? linked["image"] : (node["url"] ?? node["contentUrl"])),
    textOf(linked["thumbnailUrl"]),
    ...meta("og:image og:image:url og:image:secure_url twitter:image"),
    ...property("image.url image.contenturl image"),
  ];
  const src = said
    .map((one) => (one === undefined ? undefined : safeAddress(one, base)))
    .find((one) => one !== undefined);
  if (src === undefined) return undefined;
  const size = [meta("og:image:width")[0], meta("og:image:height")[0]].map((pixels) => Number(pixels));
  const [width = 0, height = 0] =
    node?.["width"] === undefined
      ? size
      : [node["width"], node["height"]].map((one) => Number.parseInt(textOf(one) ?? "", 10));
  const caption = firstLine([textOf(node?.["caption"])]);
  return {
    src,
    alt: firstLine(meta("og:image:alt twitter:image:alt")) ?? "",
    ...(isPixels(width) && isPixels(height) && { width, height }),
    ...(caption !== undefined && { caption }),
  };
}

function isPixels(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 100_000;
}
