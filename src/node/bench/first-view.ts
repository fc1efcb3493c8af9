import { availableParallelism } from "node:os";
import { byteRows } from "./byte-rows.ts";
import { CONDITIONS, launchBrowser } from "./conditions.ts";
import { lighthouseRows } from "./lighthouse.ts";
import { watchLoad } from "./load.ts";
import { noScriptRow } from "./no-script.ts";
import { choosePages, requireSite } from "./pages.ts";
import { repeatRow } from "./repeat-visit.ts";
import { budgetTable } from "./table.ts";
import { timeRows } from "./time-rows.ts";
import { visitAll } from "./visits.ts";

const SITE = "dist";

/** Measures the first view of the site in `dist/`, and what else its budgets name: a Markdown section. */
export async function benchFirstView({ runs }: { runs: number }): Promise<string> {
  requireSite(SITE);
  const sample = await choosePages(SITE);
  const load = watchLoad();
  const { front, withPicture } = sample;
  const browser = await launchBrowser();
  try {
    const version = browser.version();
    const script = await noScriptRow(browser, SITE, sample);
    const visits = await visitAll(browser, SITE, sample, runs);
    const repeats = [
      await repeatRow(browser, SITE, withPicture, runs),
      await repeatRow(browser, SITE, front, runs),
    ];
    await browser.close();
    const lighthouse = await lighthouseRows(SITE, [front, withPicture], runs);
    const rows = [
      ...byteRows(visits, sample),
      script,
      ...timeRows(visits, sample),
      ...repeats,
      ...lighthouse,
    ];
    return [`${heading(sample.articles, runs, version)}, load ${load()}.`, budgetTable(rows), NOTES].join(
      "\n\n",
    );
  } finally {
    await browser.close();
  }
}

function heading(articles: number, runs: number, version: string): string {
  return [
    "### First view of an article and of the front page",
    "",
    `${articles} articles, Chromium ${version}, ${CONDITIONS}. ${runs} interleaved runs of each side: medians and ranges. ` +
      `${availableParallelism()} processors`,
  ].join("\n");
}

const NOTES = `Sizes are bodies as sent (brotli), without headers, 1 kB = 1,000 bytes. “Until interactive” is until the app has taken over
the page. “No script” is the same prerendered page with its scripts taken out; “client-rendered” is this app
drawing the page itself from an empty shell. The repeat visit is slowed down only in its processor.`;
