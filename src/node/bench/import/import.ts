import { corporaFolder } from "../../testing/corpora.ts";
import { measureTopics, type TopicRow } from "../../testing/measure-topics.ts";
import { watchLoad } from "../load.ts";
import { progress } from "../progress.ts";
import { budgetTable, type Row } from "../table.ts";
import { corpusFigures } from "./figures.ts";
import { hostileCosts } from "./hostile.ts";
import { importSpeed } from "./speed.ts";

/** Points of F1 that automatic topics must be better by than a plain count. */
const BETTER = 15;
const PLAIN = "plain count";

/** How much of the corpora comes in right, how well topics are found, what hostile feeds cost, and how quick an import is. */
export async function benchImport({ runs }: { runs: number }): Promise<string> {
  const load = watchLoad();
  progress("the corpora");
  const figures = corpusFigures();
  progress("topics");
  const topics = await measureTopics(corporaFolder() ?? "");
  progress("hostile feeds");
  const hostile = await hostileCosts();
  const speed = await importSpeed(runs);
  return [
    `### Import, ${runs} runs, load ${load()}`,
    budgetTable(figures),
    "#### Topics, the first three of each text: precision, recall, F1",
    budgetTable(topicRows(topics)),
    "#### What hostile feeds cost",
    budgetTable(hostile),
    "#### Speed: a second of one core",
    speed,
  ].join("\n\n");
}

function topicRows(rows: TopicRow[]): Row[] {
  const plain = new Map(rows.filter(({ way }) => way === PLAIN).map((row) => [row.corpus, row]));
  return rows
    .filter(({ way }) => way !== PLAIN)
    .map((row) => {
      const beside = plain.get(row.corpus);
      const better = 100 * (row.f1 - (beside?.f1 ?? 0));
      return {
        what: `${row.corpus}, ${row.way}`,
        budget: `${BETTER} points more`,
        measured: `${agreement(row)}: ${better.toFixed(1)} points more`,
        beside: beside === undefined ? "" : `${PLAIN} ${agreement(beside)}`,
        holds: better >= BETTER,
      };
    });
}

function agreement({ precision, recall, f1 }: TopicRow): string {
  return [precision, recall, f1].map((part) => (100 * part).toFixed(1)).join(" / ");
}
