import type { Block } from "../../../content/block.ts";
import { blockTexts, isMoreThanText, joinTexts, plainLine } from "./block-texts.ts";
import { DROPPED } from "./element-names.ts";
import { attribute, elementsIn, isHidden, wholeNumber, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import type { Place, Reading } from "./reading.ts";
import { type Cell, tableRows } from "./table-rows.ts";

const PARTS = new Set(["thead", "tbody", "tfoot", "tr", "caption", "colgroup"]);
/** A cell with more paragraphs holds a text, not a value. */
const MOST_PARAGRAPHS = 2;

interface TableParts {
  rows: Row[];
  caption: string;
}

interface Row {
  cells: ReadCell[];
  isHead: boolean;
}

interface ReadCell extends Cell {
  isHeader: boolean;
  blocks: Block[];
}

/** A table; one that only puts things beside each other becomes what stands in it, one thing after the other. */
export function readTable(element: Element, flow: Flow, place: Place, reading: Reading): void {
  flow.endParagraph();
  const elements = elementsIn(element).filter(({ tagName }) => !DROPPED.has(tagName));
  if (!elements.every(({ tagName }) => PARTS.has(tagName))) {
    reading.readInto(flow, element, place);
    flow.endParagraph();
    return;
  }
  const parts = readParts(elements, place, reading);
  if (isLayout(element, parts)) addContents(flow, parts);
  else addTable(flow, parts);
}

function readParts(elements: Element[], place: Place, reading: Reading): TableParts {
  const parts: TableParts = { rows: [], caption: "" };
  for (const element of elements.filter((one) => !isHidden(one))) {
    if (element.tagName === "caption") parts.caption = plainLine(reading.blocksIn(element, place));
    const rows = element.tagName === "tr" ? [element] : elementsIn(element);
    for (const row of rows) {
      if (row.tagName !== "tr" || isHidden(row)) continue;
      const cells = readCells(row, place, reading);
      if (cells.length > 0) parts.rows.push({ cells, isHead: element.tagName === "thead" });
    }
  }
  return parts;
}

function readCells(row: Element, place: Place, reading: Reading): ReadCell[] {
  return elementsIn(row)
    .filter((cell) => (cell.tagName === "td" || cell.tagName === "th") && !isHidden(cell))
    .map((cell) => {
      const blocks = reading.blocksIn(cell, place);
      return {
        isHeader: cell.tagName === "th",
        blocks,
        text: joinTexts(blocks.flatMap(blockTexts), "\n"),
        columns: wholeNumber(attribute(cell, "colspan")) ?? 1,
        rows: wholeNumber(attribute(cell, "rowspan")) ?? 1,
      };
    });
}

/** Tables of values have headings, a caption, or several columns of short texts. */
function isLayout(element: Element, { rows, caption }: TableParts): boolean {
  const role = attribute(element, "role");
  if (role === "presentation" || role === "none") return true;
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length < 2) return caption === "" || cells.length === 0;
  if (caption !== "" || rows.some(({ isHead }) => isHead) || cells.some(({ isHeader }) => isHeader))
    return false;
  return rows.every((row) => row.cells.length === 1) || cells.some(({ blocks }) => isText(blocks));
}

function isText(blocks: Block[]): boolean {
  return blocks.length > MOST_PARAGRAPHS || blocks.some(({ type }) => type !== "paragraph");
}

function addContents(flow: Flow, { rows, caption }: TableParts): void {
  if (caption !== "") flow.add({ type: "paragraph", text: caption });
  for (const { cells } of rows) for (const { blocks } of cells) for (const block of blocks) flow.add(block);
}

/** Pictures in its cells come after the table. */
function addTable(flow: Flow, { rows, caption }: TableParts): void {
  const [first] = rows;
  const hasHead = first !== undefined && (first.isHead || first.cells.every(({ isHeader }) => isHeader));
  const texts = tableRows(rows.map(({ cells }) => cells));
  const head = hasHead ? (texts[0] ?? []) : [];
  const body = (hasHead ? texts.slice(1) : texts).filter((row) => row.some((text) => text !== ""));
  if (head.length > 0 || body.length > 0)
    flow.add({ type: "table", head, rows: body, ...(caption !== "" && { caption }) });
  for (const { cells } of rows)
    for (const { blocks } of cells) for (const block of blocks) if (isMoreThanText(block)) flow.add(block);
}
