import { BAR_SIZES } from "./archive-queries.ts";
import type { KindCost } from "./ask-cold.ts";
import { median } from "./table.ts";

/** The figures of one size of archive, row by row. */
export interface SizeColumn {
  articles: number;
  cells: Map<string, Cell>;
}

export interface Cell {
  measured: string;
  /** Whether it is within its bar; undefined where there is none. */
  holds?: boolean | undefined;
}

/** What each row is called, and its bar in words. */
export interface RowHead {
  what: string;
  bar?: string;
}

/** A Markdown table with a column for each size; what is over its bar stands out. */
export function sizeTable(columns: SizeColumn[], rows: RowHead[]): string {
  const sizes = columns.map(({ articles }) => wholeNumber(articles));
  const lines = rows.map(({ what, bar = "" }) => {
    const cells = columns.map(({ cells }) => cellText(cells.get(what)));
    return `| ${[what, bar, ...cells].join(" | ")} |`;
  });
  const head = `| articles | bar | ${sizes.join(" | ")} |`;
  return [head, `| --- | --- |${" --- |".repeat(columns.length)}`, ...lines].join("\n");
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return cell.holds === false ? `**${cell.measured}**` : cell.measured;
}

/** The bar of a size: the one of the next larger size that has one. */
export function barOf<T>(bars: readonly [T, T, T, T], articles: number): T {
  const index = BAR_SIZES.findIndex((size) => articles <= size);
  return bars[index] ?? bars[3];
}

/** Median bytes and requests of a kind of question, and the worst of each. */
export function costCell({ costs, bars, missed, stopped }: KindCost, articles: number): Cell {
  const bytes = costs.map((cost) => cost.bytes);
  const requests = costs.map((cost) => cost.requests);
  const worst = `worst ${inKilobytes(Math.max(...bytes))}, ${Math.max(...requests)}`;
  const middle = `${inKilobytes(median(bytes))} kB, ${Math.round(median(requests))} requests`;
  const notes = [
    ...(costs.length > 1 ? [worst] : []),
    ...(missed > 0 ? [`${missed} of ${costs.length} not found`] : []),
    ...(stopped > 0 ? [`${stopped} stopped`] : []),
  ];
  const measured = notes.length === 0 ? middle : `${middle} (${notes.join("; ")})`;
  return { measured, ...(bars !== undefined && { holds: median(bytes) <= barOf(bars, articles) * 1000 }) };
}

export function wholeNumber(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
