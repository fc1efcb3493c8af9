import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { archiveReport } from "./archive-report.ts";
import { watchLoad } from "./load.ts";
import { measureSize, type SizeResult } from "./measure-size.ts";
import { oneNewArticleRow } from "./one-new-article.ts";
import { preparePeers } from "./peers/peers.ts";
import { progress } from "./progress.ts";

/** What an archive of each size costs who publishes and who reads it, beside Pagefind and MiniSearch: a Markdown section. */
export async function benchArchive({ runs, sizes }: { runs: number; sizes: number[] }): Promise<string> {
  const load = watchLoad();
  const home = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  try {
    const peers = await preparePeers(join(home, "peers"));
    const results: SizeResult[] = [];
    for (const articles of sizes) {
      const folder = join(home, String(articles));
      results.push(await measureSize(folder, articles, runs, peers));
      rmSync(folder, { recursive: true });
    }
    progress("one new article");
    const newArticle = oneNewArticleRow();
    const heading =
      "### The static archive\n\nGenerated articles of about 400 words. " +
      `${availableParallelism()} processors, load ${load()}.`;
    return archiveReport(results, peers, newArticle, heading);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
