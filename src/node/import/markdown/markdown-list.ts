import type { List, ListItem } from "mdast";
import type { Block } from "../../../content/block.ts";
import { joinTexts } from "../html/block-texts.ts";
import { listBlocks } from "../html/list-blocks.ts";

/** A list, whose tasks have a box before them. */
export function markdownList(list: List, blocksOf: (item: ListItem) => Block[]): Block[] {
  const items = list.children.map((item) => withBox(item, blocksOf(item)));
  return listBlocks(items, list.ordered === true, list.start ?? 1);
}

function withBox({ checked }: ListItem, blocks: Block[]): Block[] {
  if (typeof checked !== "boolean") return blocks;
  const box = checked ? "☑ " : "☐ ";
  const [first, ...others] = blocks;
  return first?.type === "paragraph"
    ? [{ type: "paragraph", text: joinTexts([box, first.text], "") }, ...others]
    : blocks;
}
