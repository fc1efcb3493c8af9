import { type Block, blockText } from "../../../content/block.ts";
import type { Picture } from "../../../content/picture.ts";
import { readDate } from "../dates/read-date.ts";
import { authorNames } from "../fields/byline.ts";
import { lettersOf } from "../fields/letters.ts";
import type { PageMetadata } from "./page-metadata.ts";

/** So far down a page shows its standfirst, its byline, its date and its picture. */
const MOST_LEADING = 8;
const LONGEST_BYLINE = 200;
const LONGEST_STANDFIRST = 400;
const BEFORE_DATE =
  /^(?:first )?(?:published|posted|updated|last updated|last modified|date)(?: on)?\s*:?\s+/i;
/** What systems put at the end of a picture's name for its size. */
const SIZE = /(?:[-_@]?(?:\d{2,4}x\d{2,4}|\d{3,4}w?|[1-3]x|scaled|large|medium|small|thumb(?:nail)?)){1,3}$/i;

/** What is known of an article, and its text without the lines above it that say the same. */
export interface Undoubled {
  blocks: Block[];
  /** True where the page shows its description as a line of its own. */
  showsStandfirst: boolean;
  image?: Picture;
}

/** Takes off the beginning what only repeats the standfirst, the byline, the date and the picture of an article. */
export function withoutFurniture(blocks: Block[], metadata: PageMetadata): Undoubled {
  const found: Undoubled = { blocks: [], showsStandfirst: false };
  let at = 0;
  for (; at < Math.min(MOST_LEADING, blocks.length); at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.type === "image" && found.image === undefined && isSamePicture(block, metadata.image))
      found.image = withWords(metadata.image, block);
    else if (block.type === "image") found.blocks.push(block);
    else if (isStandfirst(block, metadata.standfirst)) found.showsStandfirst = true;
    else if (!isByline(block, metadata)) break;
  }
  const rest = blocks.slice(at);
  return rest.length === 0
    ? { blocks, showsStandfirst: false }
    : { ...found, blocks: [...found.blocks, ...rest] };
}

function isStandfirst(block: Block, standfirst: string | undefined): boolean {
  if (standfirst === undefined || standfirst.length > LONGEST_STANDFIRST) return false;
  if (block.type !== "paragraph" && block.type !== "heading") return false;
  return lettersOf(blockText(block)) === lettersOf(standfirst);
}

/** True for a line of nothing but the authors, the date, or both. */
function isByline(block: Block, { authors = [], date, updated }: PageMetadata): boolean {
  const text = block.type === "paragraph" || block.type === "heading" ? blockText(block) : "";
  if (text === "" || text.length > LONGEST_BYLINE) return false;
  const names = new Set(authors.map(lettersOf));
  const days = [date, updated].map((one) => one?.slice(0, 10));
  return text
    .split(/\s*[|·•\n]\s*/)
    .filter((part) => part.trim() !== "")
    .every(
      (part) =>
        days.includes(readDate(part.replace(BEFORE_DATE, ""))?.slice(0, 10) ?? "none") ||
        (names.size > 0 && authorNames(part).every((name) => names.has(lettersOf(name)))),
    );
}

function isSamePicture({ src }: Picture, image: Picture | undefined): boolean {
  const name = pictureName(src);
  return image !== undefined && name.length > 1 && name === pictureName(image.src);
}

function pictureName(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  const file = path.slice(path.lastIndexOf("/") + 1);
  const name = file.replace(/\.\w{2,5}$/, "");
  return (name.replace(SIZE, "") || name).toLowerCase();
}

/** What the page says below its picture is more than its metadata tell. */
function withWords(image: Picture | undefined, { alt, caption }: Picture): Picture | undefined {
  if (image === undefined) return undefined;
  const words = image.caption ?? caption;
  return { ...image, alt: image.alt || alt, ...(words !== undefined && { caption: words }) };
}
