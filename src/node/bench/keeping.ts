import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { EMBEDDED_ID, parseEmbedded } from "../../embedded.ts";
import type { Site } from "../../content/site.ts";
import { writeBookmarkFiles, type BookmarkFile } from "./bookmark-files.ts";
import { launchBrowser } from "./conditions.ts";
import { visitAndCancel, visitWith, type KeepingVisit } from "./keeping-visit.ts";
import { watchLoad } from "./load.ts";
import { requireSite } from "./pages.ts";
import { progress } from "./progress.ts";
import { asPublished } from "./sides.ts";
import { LONG_TASK, type Stretch } from "./stretch.ts";
import { budgetTable, median, range, type Row } from "./table.ts";

const SITE = "dist";
const BOOKMARKS = 50_000;
/** From choosing the file until everything is in, in milliseconds. */
const IMPORT_BUDGET = 10_000;

interface Measured {
  file: BookmarkFile;
  visits: KeepingVisit[];
  cancels: Stretch[];
}

/** Brings 50,000 bookmarks in by the page for it, in both formats in turn, takes them along and looks at them. */
export async function benchKeeping({ runs }: { runs: number }): Promise<string> {
  requireSite(SITE);
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  const browser = await launchBrowser();
  const side = await asPublished(SITE);
  const load = watchLoad();
  try {
    const files = await writeBookmarkFiles(folder, BOOKMARKS, await siteIn(SITE));
    const all = files.map((file): Measured => ({ file, visits: [], cancels: [] }));
    for (let run = 1; run <= runs; run++) {
      for (const { file, visits, cancels } of run % 2 === 0 ? all.toReversed() : all) {
        progress(`run ${run} of ${runs}: ${file.format}`);
        visits.push(await visitWith(browser, side.address, file.path));
        cancels.push(await visitAndCancel(browser, side.address, file.path));
      }
    }
    const version = browser.version();
    return [`${heading(version, runs)}, load ${load()}.`, budgetTable(all.flatMap(rowsOf)), NOTES].join(
      "\n\n",
    );
  } finally {
    side.close();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function siteIn(folder: string): Promise<Site> {
  const shell = await readFile(join(folder, "shell.html"), "utf8");
  const [, json = ""] = new RegExp(`id="${EMBEDDED_ID}">(.*?)</script>`).exec(shell) ?? [];
  return parseEmbedded(json).site;
}

function rowsOf({ file: { format, bytes }, visits, cancels }: Measured): Row[] {
  const row = (what: string, stretches: Stretch[]) => ({
    what: `${format}: ${what}`,
    budget: "",
    measured: timeAndTask(stretches),
  });
  const whole = visits.map(({ preview, merge }) => preview.time + merge.time);
  const [everything, forBrowser] = [0, 1].map((n) => visits.flatMap(({ exports }) => exports[n] ?? []));
  return [
    {
      what: `${format} (${(bytes / 1e6).toFixed(1)} MB): from choosing the file to the preview, and from pressing the button until it is in`,
      budget: `${IMPORT_BUDGET / 1000} s`,
      measured: seconds(whole),
      holds: median(whole) <= IMPORT_BUDGET,
    },
    row(
      "choosing it, until the preview",
      visits.map(({ preview }) => preview),
    ),
    row(
      "bringing it in",
      visits.map(({ merge }) => merge),
    ),
    row(
      "choosing it again: nothing new",
      visits.map(({ again }) => again),
    ),
    row("cancelling, until it has stopped", cancels),
    row("exporting everything", everything ?? []),
    row("exporting bookmarks for a browser", forBrowser ?? []),
    row(
      "opening the page of bookmarks, until its first rows",
      visits.map(({ open }) => open),
    ),
    {
      what: `${format}: the page's heap, most while it comes in and when it is in`,
      budget: "",
      measured: `${range(visits.map(({ heapMost }) => heapMost))} MB, ${range(visits.map(({ heapAfter }) => heapAfter))} MB`,
    },
  ];
}

function timeAndTask(stretches: Stretch[]): string {
  const longest = Math.max(...stretches.map(({ longest }) => longest));
  const task = longest === 0 ? `none over ${LONG_TASK} ms` : `${Math.round(longest)} ms`;
  return `${seconds(stretches.map(({ time }) => time))}; longest task ${task}`;
}

/** Median and range of milliseconds: `1.23 s (1.10 to 1.41)`. */
function seconds(times: number[]): string {
  const of = (time: number) => (time / 1000).toFixed(2);
  return `${of(median(times))} s (${of(Math.min(...times))} to ${of(Math.max(...times))})`;
}

function heading(version: string, runs: number): string {
  return [
    `### Bringing in ${BOOKMARKS.toLocaleString("en-GB")} bookmarks`,
    "",
    `With 200 collections, labels and notes, by the page for it, into an empty database; Chromium ${version}, processor and ` +
      `disk as they are. ${runs} runs, both formats in turn: medians and ranges. ${availableParallelism()} processors`,
  ].join("\n");
}

const NOTES = `The longest task is that of all runs: what holds up the page's main thread, of which the browser tells from ${LONG_TASK} ms on.
Time between the preview and the button is the reader's, and does not count.`;
