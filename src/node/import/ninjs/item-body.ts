import type { Block } from "../../../content/block.ts";
import { readHtml } from "../html/read-html.ts";
import { plainBody, withoutHeadline } from "../wire/wire-body.ts";
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
