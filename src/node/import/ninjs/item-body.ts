import { blockText, type Block } from "../../../content/block.ts";
import { plainParagraphs } from "../formats/records/plain-or-html.ts";
import { readHtml } from "../html/read-html.ts";
import { isHtml, variants, type Members } from "./members.ts";

/** The body of an item in the best form that it has: HTML before text; `undefined` where it has none. */
export function itemBody(
  item: Members,
  { address, headline }: { address: string | undefined; headline: string | undefined },
): string | Block[] | undefined {
  const forms = variants(item, "bodies", "body_");
  for (const { value } of forms.filter(isHtml)) {
    const blocks = withoutHeadline(readHtml(value, address), headline);
    if (blocks.length > 0) return blocks;
  }
  const text = forms.find((form) => !isHtml(form))?.value.trim();
  return text === undefined ? undefined : plainBody(text, headline);
}

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
