import { type Block, blockText } from "../../../content/block.ts";
import type { Picture } from "../../../content/picture.ts";
import { readDate } from "../dates/read-date.ts";
import { authorNames } from "../fields/byline.ts";
import { lettersOf } from "../fields/letters.ts";
import type { PageMetadata } from "./page-metadata.ts";

/** So far down a page shows its standfirst, its byline, its date and its picture. */
const MOST_LEADING = 8;
/** So many lines are enough to see whether more of them are dates. */
const MOST_LINES = 100;
const LONGEST_BYLINE = 200;
const LONGEST_STANDFIRST = 400;
const BEFORE_DATE =
  /^(?:first )?(?:published|posted|updated|last updated|last modified|date)(?: on)?\s*:?\s+/i;
/** Lines that only lead to other articles, in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const POINTER =
  /^(?:read (?:also|more|next)|also read|see also|related|more on this(?: story)?|tags|filed under|posted in|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lee también|lea también|leia (?:também|mais)|leggi anche|lees ook)\s?:\s?\S/i;
const LONGEST_POINTER = 200;
/** What headlines and tags are not: somebody says it. */
const SENTENCES = /[.!?]\s+\p{Lu}|[^.]\.["”’)]?$/u;
/** What systems put at the end of a picture's name for its size. */
const SIZE = /(?:[-_@]?(?:\d{2,4}x\d{2,4}|\d{3,4}w?|[1-3]x|scaled|large|medium|small|thumb(?:nail)?)){1,3}$/i;

/** What is known of an article, and its text without the lines above it that say the same. */
export interface Undoubled {
  blocks: Block[];
  /** True where the page shows its description as a line of its own. */
  showsStandfirst: boolean;
  image?: Picture;
}

/**
 * Takes off the beginning what only repeats the standfirst, the byline, the date and the picture of an article, and
 * everywhere the lines that only lead to others.
 */
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
  const rest = blocks.slice(at).filter((block) => !isPointer(block));
  return rest.length === 0
    ? { blocks, showsStandfirst: false }
    : { ...found, blocks: [...found.blocks, ...rest] };
}

/** The day that a line above the text of a page tells, where no other line does: a list of articles has many. */
export function dateLine(blocks: Block[]): string | undefined {
  const dates = blocks.slice(0, MOST_LINES).map(dateOf);
  const [first, ...others] = dates.filter((date) => date !== undefined);
  return others.length === 0 && dates.slice(0, MOST_LEADING).includes(first) ? first : undefined;
}

/** The day that is one of the things that a short line says. */
function dateOf(block: Block): string | undefined {
  const text = block.type === "paragraph" || block.type === "heading" ? blockText(block) : "";
  if (text === "" || text.length > LONGEST_BYLINE) return undefined;
  const dates = partsOf(text).map((part) => readDate(part.replace(BEFORE_DATE, "")));
  return dates.find((date) => date !== undefined);
}

/** What a line says between bars, points and line ends. */
function partsOf(line: string): string[] {
  return line.split(/\s*[|·•\n]\s*/).filter((part) => part.trim() !== "");
}

function isPointer(block: Block): boolean {
  const text = block.type === "paragraph" || block.type === "heading" ? blockText(block) : "";
  return text.length < LONGEST_POINTER && POINTER.test(text) && !SENTENCES.test(text);
}

function isStandfirst(block: Block, standfirst: string | undefined): boolean {
  if (standfirst === undefined || standfirst.length > LONGEST_STANDFIRST) return false;
  if (block.type !== "paragraph" && block.type !== "heading") return false;
  return lettersOf(blockText(block)) === lettersOf(standfirst);
}

/** True for a line of nothing but the headline, the authors and the date, or some of them. */
function isByline(block: Block, { headline, authors = [], date, updated }: PageMetadata): boolean {
  const text = block.type === "paragraph" || block.type === "heading" ? blockText(block) : "";
  if (text === "" || text.length > LONGEST_BYLINE) return false;
  const names = new Set(authors.map(lettersOf));
  const days = [date, updated].map((one) => one?.slice(0, 10));
  return partsOf(text).every(
    (part) =>
      (headline !== undefined && lettersOf(part) === lettersOf(headline)) ||
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
