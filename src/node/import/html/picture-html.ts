import { escapeMarkup } from "../../../content/escape-markup.ts";
import type { Picture } from "../../../content/picture.ts";

/** A picture of a format that has it in another way, as HTML to be read with the text around it. */
export function pictureHtml({ src, alt, width, height, caption }: Picture): string {
  const size = width && height ? ` width="${width}" height="${height}"` : "";
  const words = caption === undefined ? "" : `<figcaption>${escapeMarkup(caption)}</figcaption>`;
  return `\n\n<figure><img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}"${size}>${words}</figure>\n\n`;
}
