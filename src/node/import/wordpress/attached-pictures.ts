import type { Picture } from "../../../content/picture.ts";
import { htmlLine, safeAddress } from "../html/read-html.ts";
import { childOf, lineOf, type XmlElement } from "../xml/xml-element.ts";
import { metaOf, type Post } from "./post.ts";

const MOST_IN_GALLERY = 1000;
const PICTURE_NAME = /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i;

/** The pictures of an export by their numbers, for the posts that name them. */
export class AttachedPictures {
  private readonly pictures = new Map<string, Picture>();
  private readonly byPost = new Map<string, string[]>();

  add(item: XmlElement, { number, parent, title, excerpt }: Post): void {
    const src = safeAddress(lineOf(childOf(item, "wp:attachment_url")) ?? "");
    if (src === undefined || !PICTURE_NAME.test(new URL(src).pathname)) return;
    const caption = htmlLine(excerpt);
    const alt = htmlLine(metaOf(item, "_wp_attachment_image_alt") ?? "") || (caption === "" ? title : "");
    const picture = { src, alt, ...sizeOf(item), ...(caption !== "" && { caption }) };
    // A copy, for a piece of a text holds all of that text in memory.
    this.pictures.set(number, structuredClone(picture));
    const siblings = this.byPost.get(parent);
    if (siblings === undefined) this.byPost.set(parent, [number]);
    else if (siblings.length < MOST_IN_GALLERY) siblings.push(number);
  }

  has(number: string): boolean {
    return this.pictures.has(number);
  }

  get(number: string | undefined): Picture | undefined {
    return number === undefined ? undefined : this.pictures.get(number);
  }

  /** Those that a `[gallery]` of a post shows: the ones it names, or all that were put into the post. */
  gallery(post: string, attributes: ReadonlyMap<string, string>): Picture[] {
    const numbers = galleryNumbers(attributes) ?? this.byPost.get(post) ?? [];
    const without = new Set((attributes.get("exclude") ?? "").split(/[\s,]+/));
    return numbers.filter((number) => !without.has(number)).flatMap((number) => this.get(number) ?? []);
  }
}

/** The numbers a gallery names, if it does. */
export function galleryNumbers(attributes: ReadonlyMap<string, string>): string[] | undefined {
  const named = attributes.get("ids") ?? attributes.get("include");
  return named?.split(/[\s,]+/).filter((number) => number !== "");
}

/** From what WordPress keeps of the file, in PHP's own notation: `s:5:"width";i:1600;s:6:"height";i:1200;`. */
function sizeOf(item: XmlElement): Pick<Picture, "width" | "height"> {
  const [, width, height] =
    /"width";(?:i|s:\d+):"?(\d{1,6})"?;s:6:"height";(?:i|s:\d+):"?(\d{1,6})"?/.exec(
      metaOf(item, "_wp_attachment_metadata") ?? "",
    ) ?? [];
  return Number(width) > 0 && Number(height) > 0 ? { width: Number(width), height: Number(height) } : {};
}
