/** One line of a table of budgets. */
export interface Row {
  what: string;
  /** Empty where the figure is only told. */
  budget: string;
  measured: string;
  /** The floor or the peer that it was measured beside. */
  beside?: string;
  /** Whether the budget holds; undefined where there is none, or nothing was measured. */
  holds?: boolean | undefined;
}

/** A Markdown table of budgets and what was measured. */
export function budgetTable(rows: Row[]): string {
  const lines = rows.map(({ what, budget, measured, beside = "", holds }) =>
    [what, budget, measured, beside, verdict(holds)].join(" | "),
  );
  const head = ["| | budget | measured | beside | |", "| --- | --- | --- | --- | --- |"];
  return [...head, ...lines.map((line) => `| ${line} |`)].join("\n");
}

function verdict(holds: boolean | undefined): string {
  if (holds === undefined) return "";
  return holds ? "holds" : "**over budget**";
}

/** The middle value, the mean of the two middle ones where their number is even. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** Median and range of times: `1,480 ms (1,412 to 1,530)`. */
export function milliseconds(values: number[]): string {
  return `${whole(median(values))} ms (${range(values)})`;
}

/** Smallest and largest, as whole numbers. */
export function range(values: number[]): string {
  return `${whole(Math.min(...values))} to ${whole(Math.max(...values))}`;
}

/** Bytes in thousands, to ten bytes: `94.97 kB`, `14 kB`. */
export function kilobytes(bytes: number): string {
  return `${Number((bytes / 1000).toFixed(2))} kB`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}
