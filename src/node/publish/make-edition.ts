import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { editionFiles, INDEX_PATH } from "../../archive/archive-files.ts";
import { publicUrl, type Site } from "../../content/site.ts";
import type { Attribution, Vocabulary } from "../../content/topic.ts";
import { articleJsonSchema } from "./article-json-schema.ts";
import type { Build } from "./build.ts";
import type { BuiltApp } from "./built-app.ts";
import { contentHash, fingerprint } from "./content-hash.ts";
import { keepOutput, putOutput, retireOutdated, sweep } from "./output/outputs.ts";
import { writeFeeds } from "./pages/feeds.ts";
import { writeServiceWorker } from "./pages/service-worker.ts";
import { writeSitemap } from "./pages/sitemap.ts";
import { writePages, writeStandIns } from "./pages/write-pages.ts";
import { publishedArchive } from "./published-archive.ts";
import { buildSegments } from "./segments/build-segments.ts";
import { arrange, type Arrangement } from "./sources/arrange.ts";
import type { ArticleScan } from "./sources/scan-articles.ts";
import type { PublicFile, PublicScan } from "./sources/scan-public.ts";

/** What an edition is made of, besides the articles, which are in the ledger. */
export interface EditionSources {
  scan: ArticleScan;
  files: PublicScan;
  vocabulary: Vocabulary;
  /** Whom the vocabulary is by, where its licence asks to say so. */
  attribution?: Attribution | undefined;
  loadApp: (site: Site) => Promise<BuiltApp>;
  /** Fingerprints of what is of the whole site. */
  everyPage: string;
  frame: string;
}

/** Stages what the new edition has and the one before had not, and notes in the ledger what it has no longer. */
export async function makeEdition(build: Build, sources: EditionSources): Promise<void> {
  const { ledger, site, staging, folders } = build;
  const { everyPage, frame } = sources;
  const arrangement = arrange(build, sources.vocabulary, sources.scan.departures);
  await writeArchive(build, arrangement, sources.attribution);
  const app = await sources.loadApp(site);
  for (const [name, content] of app.assets) putOutput(build, `assets/${name}`, content);
  writePublicFiles(build, sources.files.files);

  const isAllNew = ledger.get("everyPage") !== everyPage;
  const pages = { arrangement, archive: publishedArchive(site, staging), app, everyPage, isAllNew };
  await writePages(build, pages);
  await writeFeeds(build, pages);
  const shell = await writeStandIns(build, pages);
  writeServiceWorker(build, app, { shell, languages: arrangement.tally.languages });
  writeSitemap(build, arrangement);
  if (!existsSync(join(folders.public, "robots.txt"))) putOutput(build, "robots.txt", robots(site));
  putOutput(build, "article.schema.json", articleJsonSchema());

  retireOutdated(build, sources.scan.removed);
  if (ledger.isNew) sweep(build);
  ledger.set("everyPage", everyPage);
  ledger.set("frame", frame);
}

async function writeArchive(
  build: Build,
  arrangement: Arrangement,
  attribution: Attribution | undefined,
): Promise<void> {
  const { articles, tally } = arrangement;
  const { languages, days } = tally;
  const segments = await buildSegments(build, arrangement);
  const topics = [...tally.topics.values()];
  for (const [path, content] of editionFiles(
    { articles, languages, ...segments, topics, attribution, days },
    contentHash,
  )) {
    putOutput(build, `archive/${path}`, content);
    if (path === INDEX_PATH) build.ledger.set("edition", fingerprint(content));
  }
}

/** Copies what is new in `public/`. */
function writePublicFiles(build: Build, files: PublicFile[]): void {
  for (const { path, state } of files) {
    if (keepOutput(build, path, state)) continue;
    putOutput(build, path, readFileSync(join(build.folders.public, path)), state);
  }
}

function robots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${publicUrl(site, "/sitemap.xml")}\n`;
}
