import type { Block } from "../../../content/block.ts";
import type { Picture } from "../../../content/picture.ts";
import { readHtml } from "../html/read-html.ts";
import { blockPieces } from "./block-pieces.ts";
import { drawShortcode } from "./draw-shortcode.ts";
import { breakParagraphs } from "./paragraphs.ts";
import { drawShortcodes, embedHtml, type Shortcode } from "./shortcodes.ts";

/** The body of a post: its shortcodes drawn, its paragraphs found, and the comments of the block editor gone. */
export function postBody(
  content: string,
  address: string | undefined,
  gallery: (attributes: Shortcode["attributes"]) => Picture[],
): Block[] {
  const drawn = drawShortcodes(loneAddresses(content), (shortcode) => drawShortcode(shortcode, gallery));
  const pieces = blockPieces(drawn).map(({ html, isClassic }) =>
    isClassic ? breakParagraphs(withoutComments(html)) : withoutComments(html),
  );
  return readHtml(pieces.join(""), address);
}

/** An address that stands on a line of its own is shown as what is there. https://wordpress.org/documentation/article/embeds/ */
function loneAddresses(html: string): string {
  if (!/^[ \t]*https?:\/\//im.test(html)) return html;
  const lines = html
    .split("\n")
    .map((line) => (/^\s*https?:\/\/[^\s<>"[\]]+\s*$/i.test(line) ? embedHtml(line) : line));
  return lines.join("\n");
}

/** An embed with nothing between its comments: `<!-- wp:embed {"url":"https://…"} /-->`. */
const EMBED = /^ wp:(?:core-)?embed\S*\s[^\n]*?"url":"(https?:[^"]+)"/;

/** HTML without its comments. A post is cut in two at some of them: there a new paragraph begins. */
function withoutComments(html: string): string {
  let rest = "";
  let position = 0;
  for (;;) {
    const start = html.indexOf("<!--", position);
    const end = start < 0 ? -1 : html.indexOf("-->", start + 4);
    if (end < 0) return rest + html.slice(position);
    const comment = html.slice(start + 4, end);
    rest += html.slice(position, start) + insteadOf(comment);
    position = end + 3;
  }
}

function insteadOf(comment: string): string {
  const [, address] = (comment.endsWith("/") ? EMBED.exec(comment.slice(0, 4000)) : undefined) ?? [];
  if (address !== undefined) return embedHtml(address.replaceAll("\\u0026", "&").replaceAll("\\/", "/"));
  return /^(?:more|nextpage)/.test(comment) ? "\n\n" : "";
}
