import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCorpus } from "./corpus.ts";
import { generatedArticles } from "./corpus/generated-articles.ts";
import { archiveIn, changedFiles, publishArchive } from "./published-archives.ts";
import { kilobytes, type Row } from "./table.ts";

const ARTICLES = 20_000;
const MOST_FILES = 40;
const MOST_BYTES = 300_000;
/** The day after the corpus ends. */
const NEWER = "2024-01-01";

/** How much of an archive changes by one more article, which is the newest. */
export function oneNewArticleRow(): Row {
  const home = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
  try {
    const place = (name: string) => join(home, name);
    writeCorpus(place("data"), ARTICLES, { prerenderLimit: 0 });
    publishArchive(place("data"), place("before"));
    for (const { article } of generatedArticles(1)) {
      const content = JSON.stringify({ ...article, date: NEWER });
      writeFileSync(join(place("data"), "articles", `${NEWER}-one-more.json`), content);
    }
    publishArchive(place("data"), place("after"));
    const { files, bytes } = changedFiles(archiveIn(place("before")), archiveIn(place("after")));
    return {
      what: "one new article among 20,000: files that change, their bytes",
      budget: `${MOST_FILES}, ${kilobytes(MOST_BYTES)}`,
      measured: `${files}, ${kilobytes(bytes)}`,
      holds: files <= MOST_FILES && bytes <= MOST_BYTES,
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
