import { blockText, paragraphs, type Block } from "../../../content/block.ts";
import type { Picture } from "../../../content/picture.ts";
import { lettersOf } from "../fields/letters.ts";
import { readHtml } from "../html/read-html.ts";
import type { FeedItem, FeedText } from "./feed.ts";
import { lineOf } from "./feed-line.ts";

/** A longer summary is text like the other. */
const LONGEST_STANDFIRST = 600;
/** What programs write behind an excerpt. */
const TAIL =
  /(?:\bcontinue reading\b.{0,300}|\bread more\b.{0,100}|\bthe post .{1,400} appeared first on .{1,200})$/i;

/** Enough letters to find the place of a text in another; to look for all of them could take minutes. */
const TELLING = 200;

/** The mark of an excerpt that was cut. */
const CUT = /\s*(?:\[\s?(?:…|\.\.\.|&hellip;)\s?\]|…|\.\.\.)$/;
/** What WordPress writes below an item, in the languages of many sites. */
const BELOW =
  /^(?:the post .{1,400} (?:appeared first on|first appeared on)|der beitrag .{1,400} erschien zuerst auf|l['’]article .{1,400} est apparu en premier sur|la entrada .{1,400} (?:se publicó primero en|aparece primero en)|l['’]articolo .{1,400} (?:proviene da|sembra essere il primo su)|o post .{1,400} apareceu primeiro em|het bericht .{1,400} verscheen eerst op) .{1,200}$/is;

/**
 * The full text if there is one, and then the summary as the standfirst where it is not just its beginning. Of an item that
 * has neither, the headline as the way to where it can be read.
 */
export function itemBody(
  { content, summary }: FeedItem,
  headline: string | undefined,
  address: string | undefined,
): { body: Block[]; standfirst?: string } {
  const full = withoutLineBelow(blocksOf(content, address));
  const short = full.length > 0 ? [] : withoutLineBelow(blocksOf(summary, address));
  if (full.length === 0) return { body: short.length > 0 ? short : headlineAlone(headline, address) };
  const standfirst = lineOf(summary)?.replace(TAIL, "").trim() ?? "";
  const uncut = standfirst.replace(CUT, "");
  const isCut = uncut !== standfirst;
  if (uncut === "" || standfirst === headline || begins(full, uncut, isCut)) return { body: full };
  if (standfirst.length > LONGEST_STANDFIRST) return { body: [...blocksOf(summary, address), ...full] };
  return { body: full, standfirst: standfirst.endsWith("]") ? uncut : standfirst };
}

/** Before what an excerpt was cut from there may be a line that excerpts leave out, as the words below a picture. */
function begins(blocks: Block[], text: string, isCut: boolean): boolean {
  const beginning = lettersOf(beginningOf(blocks, text.length));
  const letters = lettersOf(text);
  const at = isCut ? beginning.indexOf(letters.slice(0, TELLING)) : 0;
  return at !== -1 && beginning.startsWith(letters, at);
}

function withoutLineBelow(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  const isBelow =
    blocks.length > 1 && last?.type === "paragraph" && BELOW.test(blockText(last).slice(0, 1000));
  return isBelow ? blocks.slice(0, -1) : blocks;
}

/** Enough of the text to tell whether so many letters are its beginning. */
function beginningOf(blocks: Block[], length: number): string {
  let text = "";
  for (const block of blocks) {
    if (text.length > 2 * length) break;
    text += ` ${blockText(block)}`;
  }
  return text.slice(0, 2 * length + 100);
}

function blocksOf(text: FeedText | undefined, address: string | undefined): Block[] {
  if (text === undefined) return [];
  return "text" in text ? paragraphs(text.text) : readHtml(text.html, text.base ?? address);
}

/** Of an item that is only a headline, the body is the way to where it can be read. */
function headlineAlone(headline: string | undefined, address: string | undefined): Block[] {
  if (headline === undefined || address === undefined) return [];
  return [{ type: "paragraph", text: [{ text: headline, href: address }] }];
}

/** The picture that stands above the article is not shown at its beginning again. */
export function withoutPicture(body: Block[], image: Picture | undefined): Block[] {
  const [first, ...others] = body;
  const isSame = first?.type === "image" && first.src === image?.src && first.caption === undefined;
  return isSame && others.length > 0 ? others : body;
}
