import type { Block } from "../../../content/block.ts";
import type { Text } from "../../../content/text.ts";
import { blockTexts, joinTexts } from "./block-texts.ts";

const UNORDERED = "– ";
/** Stands before what is deeper: a space as wide as the type is high, which is not collapsed as others are. */
const INDENT = "\u2003";
/** The beginning of a line that can still be deeper. */
const LINE = /\n(?!\u2003{4})/g;

/** A part of an item: its text, or what is more than text. The text that is first has the number. */
type Part = { text: Text; isFirst: boolean } | { block: Block };

/**
 * The blocks of a list, from the blocks of each of its items. Lists in an item are lines of it, with their own numbers or
 * dashes: "First the quay\n– stone\n– steel". What is more than text, as a picture, stands between two parts of the list.
 * A list begins at 1 when it is drawn: where that would be wrong, paragraphs have the numbers.
 */
export function listBlocks(items: Block[][], isOrdered: boolean, first = 1): Block[] {
  const parts = items.flatMap((blocks) => partsOf(blocks, isOrdered));
  const isWhole = first === 1 && parts.every((part) => "text" in part);
  return isOrdered && !isWhole ? numbered(parts, first) : listed(parts, isOrdered);
}

function partsOf(blocks: Block[], isOrdered: boolean): Part[] {
  const [only] = blocks;
  // Some editors indent by putting a list into a list, not into an item of it.
  if (blocks.length === 1 && only?.type === "list" && Boolean(only.ordered) === isOrdered)
    return only.items.map((text) => ({ text, isFirst: true }));
  const parts: Part[] = [];
  let lines: Text[] = [];
  let isFirst = true;
  function endText(): void {
    if (lines.length === 0) return;
    parts.push({ text: joinTexts(lines, "\n"), isFirst });
    lines = [];
    isFirst = false;
  }
  for (const block of blocks) {
    if (block.type === "paragraph" || block.type === "heading") lines.push(...blockTexts(block));
    else if (block.type === "list") lines.push(...nestedLines(block.items, block.ordered === true));
    else {
      endText();
      parts.push({ block });
    }
  }
  endText();
  return parts;
}

function nestedLines(items: Text[], isOrdered: boolean): Text[] {
  return items.map((item, index) =>
    joinTexts([isOrdered ? `${index + 1}. ` : UNORDERED, withIndent(item)], ""),
  );
}

/** The lines after the first one deeper. */
function withIndent(text: Text): Text {
  if (typeof text === "string") return indented(text);
  return text.map((run) => (typeof run === "string" ? indented(run) : { ...run, text: indented(run.text) }));
}

function indented(text: string): string {
  return text.replace(LINE, `\n${INDENT}`);
}

function listed(parts: Part[], isOrdered: boolean): Block[] {
  const blocks: Block[] = [];
  let items: Text[] | undefined;
  for (const part of parts) {
    if ("block" in part) blocks.push(part.block);
    else if (!part.isFirst) blocks.push({ type: "paragraph", text: part.text });
    else if (items === undefined) {
      items = [part.text];
      blocks.push({ type: "list", items, ...(isOrdered && { ordered: true }) });
      continue;
    } else {
      items.push(part.text);
      continue;
    }
    items = undefined;
  }
  return blocks;
}

function numbered(parts: Part[], first: number): Block[] {
  let number = first;
  return parts.map((part): Block => {
    if ("block" in part) return part.block;
    const text = part.isFirst ? joinTexts([`${number++}. `, part.text], "") : part.text;
    return { type: "paragraph", text };
  });
}
