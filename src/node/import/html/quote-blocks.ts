import type { Block } from "../../../content/block.ts";
import { plainText, type Text } from "../../../content/text.ts";
import { joinTexts } from "./block-texts.ts";

/** Whom a quotation is of, and where it is. */
export interface Source {
  cite?: string;
  url?: string;
}

/** A name is no longer. */
const LONGEST = 200;
const DASH = /^(?:[—–―]|--)\s*(?=\S)/;

/**
 * What stands in a quotation as blocks: its paragraphs as one quote, with empty lines between, and its source with the last.
 * Where no source is told, it is a last line that begins with a dash, unless others do as well, as in a dialogue.
 */
export function quoteBlocks(blocks: Block[], { cite, url }: Source = {}): Block[] {
  const source = cite === undefined ? sourceLine(blocks) : undefined;
  const told = {
    cite: source?.cite ?? withoutDash(cite ?? ""),
    url: url ?? source?.url,
  };
  return blocksOf(source === undefined ? blocks : blocks.slice(0, -1), {
    ...(told.cite !== "" && { cite: told.cite }),
    ...(told.url !== undefined && { url: told.url }),
  });
}

function sourceLine(blocks: Block[]): Source | undefined {
  const [before, last] = blocks.slice(-2);
  if (before?.type !== "paragraph" || last?.type !== "paragraph") return undefined;
  const line = plainText(last.text);
  if (!DASH.test(line) || line.length > LONGEST || DASH.test(plainText(before.text))) return undefined;
  const cite = withoutDash(line).replaceAll("\n", " ");
  const url = lastLink(last.text);
  return cite === "" ? undefined : { cite, ...(url !== undefined && { url }) };
}

/** Where the last link of a text leads to. */
export function lastLink(text: Text): string | undefined {
  if (typeof text === "string") return undefined;
  const hrefs = text.map((run) => (typeof run === "string" ? undefined : run.href));
  return hrefs.findLast((href) => href !== undefined);
}

function blocksOf(blocks: Block[], source: Source): Block[] {
  const quoted: Block[] = [];
  let texts: Text[] = [];
  function endQuote(of?: Source): void {
    if (texts.length > 0) quoted.push({ type: "quote", text: joinTexts(texts, "\n\n"), ...of });
    texts = [];
  }
  const last = blocks.findLastIndex(({ type }) => type === "paragraph");
  for (const [index, block] of blocks.entries()) {
    if (block.type === "paragraph") texts.push(block.text);
    else {
      endQuote();
      quoted.push(block);
    }
    if (index === last) endQuote(source);
  }
  if (last < 0 && source.cite !== undefined) quoted.push({ type: "paragraph", text: source.cite });
  return quoted;
}

/** A name without the dash that stands before it. */
function withoutDash(line: string): string {
  return line.replace(/^(?:(?:--|[—–―]|-(?=\s))\s*)+/, "");
}
