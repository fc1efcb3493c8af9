import { barOf, type Cell, type RowHead, wholeNumber } from "./archive-table.ts";
import type { ArchiveCost } from "./publish-archive.ts";
import { median, range } from "./table.ts";

const SPEED = [1000, 1000, 800, 800] as const;
/** Megabytes; a thousand articles have no bar of their own. */
const MEMORY = [300, 300, 400, 900] as const;

const SPEED_ROW = "publishing: articles a second of processor time";
const MEMORY_ROW = "publishing: largest memory";
const CLOCK_ROW = "publishing: by the clock";
const INDEX_ROW = "index on disk, without the articles";

export const PUBLISH_ROWS: RowHead[] = [
  { what: SPEED_ROW, bar: `${SPEED.join(", ")} or more` },
  { what: MEMORY_ROW, bar: `${MEMORY.slice(1).join(", ")} MB from 10,000 on` },
  { what: CLOCK_ROW },
  { what: INDEX_ROW },
];

/** What it took to make an archive of so many articles, of several times the medians. */
export function publishCells(costs: ArchiveCost[], articles: number, indexBytes: number): [string, Cell][] {
  const speeds = costs.map(({ processor }) => articles / processor);
  const memory = costs.map((cost) => cost.memory);
  const seconds = median(costs.map(({ clock }) => clock)).toFixed(1);
  return [
    [SPEED_ROW, { measured: withRange(speeds), holds: median(speeds) >= barOf(SPEED, articles) }],
    [MEMORY_ROW, { measured: `${withRange(memory)} MB`, holds: median(memory) <= barOf(MEMORY, articles) }],
    [CLOCK_ROW, { measured: `${seconds} s` }],
    [
      INDEX_ROW,
      {
        measured: `${(indexBytes / 1e6).toFixed(2)} MB, ${wholeNumber(indexBytes / articles)} bytes an article`,
      },
    ],
  ];
}

function withRange(values: number[]): string {
  const middle = wholeNumber(median(values));
  return values.length === 1 ? middle : `${middle} (${range(values)})`;
}
