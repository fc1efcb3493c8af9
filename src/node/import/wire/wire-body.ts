import { blockText, type Block } from "../../../content/block.ts";
import { plainParagraphs } from "../fields/plain-or-html.ts";

/** Without a first block that only says the headline again. */
export function withoutHeadline(blocks: Block[], headline: string | undefined): Block[] {
  const [first, ...rest] = blocks;
  const isHeadline =
    first !== undefined && headline !== undefined && blockText(first).trim() === headline.trim();
  return isHeadline ? rest : blocks;
}

/** The paragraphs of a text, without a first line that only says the headline again; `undefined` where nothing is left. */
export function plainBody(text: string, headline?: string): string | undefined {
  const [first = "", ...rest] = text.trim().split(/\r\n?|\n/);
  const isHeadline = rest.length > 0 && first.trim() === headline?.trim();
  return plainParagraphs(isHeadline ? rest.join("\n") : text) || undefined;
}
