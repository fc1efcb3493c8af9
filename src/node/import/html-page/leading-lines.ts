import { type Block, blockText } from "../../../content/block.ts";
import { authorNames } from "../fields/byline.ts";
import { lettersOf } from "../fields/letters.ts";
import { SEPARATOR } from "./page-headline.ts";

/** So far down a page has its headline and its byline. */
const MOST_BLOCKS = 4;
const LONGEST_LINE = 200;
/** A line that is nothing but who wrote what follows, which a heading as “By The Numbers” is not. */
const BYLINE =
  /^(?:[Bb]y|BY|Von|Par|Por|Di|Door)\s+(?!(?:The|An?|This|That|All|Our|My|Your|No|What|When|Way)\s)\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:and|und|et|e|y|en|&|de|da|del|der|di|du|la|le|van|von|bin|al|\p{Lu}[\p{L}\p{M}.'’-]*)){1,8}$/u;

export function isByline(line: string): boolean {
  return BYLINE.test(line);
}

/** Who wrote an article by the lines above its text, where the page says it in no other way. Its headline may begin as they do. */
export function authorsAbove(blocks: Block[], headline = ""): string[] | undefined {
  const line = linesAbove(blocks).find((one) => isByline(one) && lettersOf(one) !== lettersOf(headline));
  return line === undefined ? undefined : authorNames(line);
}

/** The part of a title that a line above the text repeats: what else is in the title is the name of the publication. */
export function headlineAbove(blocks: Block[], title: string): string | undefined {
  const parts = new Set(title.split(SEPARATOR).map(lettersOf));
  return parts.size < 2 ? undefined : linesAbove(blocks).find((line) => parts.has(lettersOf(line)));
}

function linesAbove(blocks: Block[]): string[] {
  return blocks
    .slice(0, MOST_BLOCKS)
    .filter(({ type }) => type === "paragraph" || type === "heading")
    .flatMap((block) => blockText(block).slice(0, 2000).split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "" && line.length < LONGEST_LINE);
}
