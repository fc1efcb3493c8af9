import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { progress } from "../progress.ts";
import { type ProgramCost, runLimited } from "../run-limited.ts";
import { budgetTable, median, type Row } from "../table.ts";
import { type Input, writeInputs } from "./inputs.ts";

const ARTICLES = 20_000;
const MEMORY_BAR = 250;
const LIMITS = { seconds: 900, megabytes: 4000 };
/** As `npm run import` has them. */
const NODE_OPTIONS = [
  "--disable-warning=ExperimentalWarning",
  "--max-old-space-size=800",
  "--max-semi-space-size=8",
];
const PROGRAM = join(import.meta.dirname, "../../import/cli.ts");
const VOCABULARY = "topics.json";
const DATA = join(import.meta.dirname, "../../../../data");

interface Measured {
  input: Input;
  /** Everything but writing: with the source's own topics, and with those that the text says. */
  reading: ProgramCost[];
  withTopics: ProgramCost[];
  importing: ProgramCost[];
}

/**
 * Imports 20,000 generated articles of about 400 words in each of three formats by the command itself, its start included:
 * items a second of processor time. Beside it the floor: writing so many files of that size and nothing else.
 */
export async function importSpeed(runs: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  try {
    const all = writeInputs(folder, ARTICLES).map((input): Measured => ({
      input,
      reading: [],
      withTopics: [],
      importing: [],
    }));
    const floors: number[] = [];
    for (let run = 1; run <= runs; run++) {
      for (const { input, reading, withTopics, importing } of all) {
        progress(`import of ${input.what}, run ${run} of ${runs}`);
        reading.push(await importOnce(folder, input, ["--dry-run", "--topics", "source"]));
        withTopics.push(await importOnce(folder, input, ["--dry-run"]));
        importing.push(await importOnce(folder, input, []));
      }
      floors.push(plainWriting(mkdtempSync(join(folder, "floor-")), ARTICLES));
    }
    return budgetTable(all.flatMap((one) => rowsOf(one, floors)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Into a new folder, and all are removed at the end: ext4 without a journal is slow to make files where many were just removed. */
async function importOnce(folder: string, { path }: Input, options: string[]): Promise<ProgramCost> {
  const data = mkdtempSync(join(folder, "data-"));
  copyFileSync(join(DATA, VOCABULARY), join(data, VOCABULARY));
  return runLimited(PROGRAM, ["--data", data, ...options, path], LIMITS, NODE_OPTIONS);
}

/** Files a second of processor time: each made, written and renamed, without waiting for the disk. */
function plainWriting(folder: string, files: number): number {
  const text = "x".repeat(3000);
  const before = process.cpuUsage();
  for (let n = 0; n < files; n++) {
    const temporary = join(folder, `.${n}.tmp`);
    writeFileSync(temporary, text);
    renameSync(temporary, join(folder, `${n}.json`));
  }
  const { user, system } = process.cpuUsage(before);
  return files / ((user + system) / 1e6);
}

function rowsOf({ input, reading, withTopics, importing }: Measured, floors: number[]): Row[] {
  const rate = (costs: ProgramCost[]) => median(costs.map(({ processor }) => input.items / processor));
  const memory = median(importing.map((cost) => cost.memory));
  return [
    row(`${input.what} a second: made into articles, --topics source`, input.bar, rate(reading)),
    row(`${input.what} a second: made into articles, --topics auto`, input.bar, rate(withTopics)),
    {
      ...row(
        `${input.what} a second: with topics and files, each forced to the disk`,
        input.bar,
        rate(importing),
      ),
      beside: `plain writing of as many files: ${whole(median(floors))} a second`,
    },
    {
      what: `${input.what}: largest memory`,
      budget: `${MEMORY_BAR} MB`,
      measured: `${whole(memory)} MB`,
      holds: memory <= MEMORY_BAR,
    },
  ];
}

function row(what: string, bar: number, measured: number): Row {
  return { what, budget: whole(bar), measured: whole(measured), holds: measured >= bar };
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}
