import type { Block } from "../../../content/block.ts";
import { plainText, type Run, type Text } from "../../../content/text.ts";

/** The texts of a block that can stand where only text can, as in a cell of a table; none of a picture or an embed. */
export function blockTexts(block: Block): Text[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "code":
      return [block.text];
    case "quote":
      return block.cite === undefined ? [block.text] : [block.text, block.cite];
    case "list":
      return block.items;
    case "table": {
      const cells = [block.head, ...block.rows].flat();
      return block.caption === undefined ? cells : [block.caption, ...cells];
    }
    case "image":
    case "embed":
    case "divider":
      return [];
  }
}

/** True for a block that `blockTexts` would lose. */
export function isMoreThanText({ type }: Block): boolean {
  return type === "image" || type === "embed";
}

/** Texts as one, with something between each. */
export function joinTexts(texts: Text[], separator: string): Text {
  if (texts.every((text) => typeof text === "string")) return texts.join(separator);
  const runs: Run[] = [];
  for (const [index, text] of texts.entries()) {
    if (index > 0 && separator !== "") addRun(runs, separator);
    for (const run of typeof text === "string" ? [text] : text) addRun(runs, run);
  }
  return runs;
}

function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (typeof run === "string" && typeof last === "string") runs[runs.length - 1] = last + run;
  else runs.push(run);
}

/** The plain text of some blocks on one line. */
export function plainLine(blocks: Block[]): string {
  return blocks
    .flatMap(blockTexts)
    .map((text) => plainText(text))
    .join(" ")
    .replaceAll("\n", " ");
}
