import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { CannotRun } from "../cannot-run.ts";
import type { Row } from "../table.ts";

const TESTS = "src/node/corpora";
const VITEST = "node_modules/vitest/vitest.mjs";

const figure = v.object({ what: v.string(), bar: v.number(), right: v.number(), of: v.number() });

const report = v.object({
  testResults: v.array(
    v.object({
      assertionResults: v.array(v.object({ meta: v.optional(v.object({ figure: v.optional(figure) }), {}) })),
    }),
  ),
});

/** How many of each corpus are right, as the tests tell that read the corpora. Throws `CannotRun` where the corpora are not there. */
export function corpusFigures(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  try {
    const file = join(folder, "report.json");
    const options = ["run", "--project", "node", "--reporter=json", `--outputFile.json=${file}`, TESTS];
    spawnSync(process.execPath, [VITEST, ...options], { stdio: "ignore" });
    const { testResults } = v.parse(report, JSON.parse(readFileSync(file, "utf8")));
    const figures = testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap(({ meta }) => meta.figure ?? []),
    );
    if (figures.length === 0)
      throw new CannotRun(
        "The corpora are not there: put them into ../shared/corpora, or name their folder in BROADSHEET_CORPORA.",
      );
    return figures.map(rowOf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf({ what, bar, right, of }: v.InferOutput<typeof figure>): Row {
  const share = ((100 * right) / of).toFixed(1);
  return {
    what,
    budget: bar === 1 ? "all" : `${100 * bar} %`,
    measured: `${right} of ${of} (${share} %)`,
    holds: right >= of * bar,
  };
}
