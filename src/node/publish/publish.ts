import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Site } from "../../content/site.ts";
import type { VocabularyFile } from "../../content/topic.ts";
import { DataError } from "../data/problem.ts";
import { readData, readFrame } from "../data/read-data.ts";
import type { Settings } from "../data/settings.ts";
import type { Build } from "./build.ts";
import type { BuiltApp } from "./built-app.ts";
import { fingerprint } from "./content-hash.ts";
import { ledgerOf, stagingOf, type Folders } from "./folders.ts";
import { isDamaged, openLedger, removeLedger, type Ledger } from "./ledger/ledger.ts";
import { textOf } from "./ledger/row.ts";
import { precompress } from "./output/precompress.ts";
import { putInPlace } from "./output/put-in-place.ts";
import { removeRetired } from "./output/outputs.ts";
import { stagingIn } from "./output/staging.ts";
import { silent, type Progress } from "./progress.ts";
import { checkSources } from "./sources/check-sources.ts";
import { scanArticles, type ArticleScan } from "./sources/scan-articles.ts";
import { scanPublic, type PublicScan } from "./sources/scan-public.ts";
import { Pools } from "./workers/pools.ts";
import { makeEdition } from "./make-edition.ts";

export interface PublishOptions {
  folders: Folders;
  /** Fingerprints of the program: of what reads and indexes articles, and of all that makes pages. */
  code: { archive: string; pages: string };
  /** Gives the built app, when something is to be published. */
  loadApp: (site: Site) => Promise<BuiltApp>;
  /** Whether texts get their `.br` and `.gz`; they do where nothing is said. */
  compresses?: boolean;
  progress?: Progress;
  /** The time, in milliseconds. */
  now?: () => number;
}

/** What a build did. */
export interface Published {
  articles: number;
  /** True where everything was as it should be already. */
  isUnchanged: boolean;
}

/**
 * Makes the site that a data folder describes out of the one that was published last: what has not changed is left
 * alone. Everything new waits beside the site until all of it is made; a build that fails leaves the site as it was, and
 * one that is killed while it puts the files in place is brought to its end by the next.
 */
export async function publish(options: PublishOptions): Promise<Published> {
  const { folders } = options;
  const { settings, vocabulary, attribution, problems } = await readFrame(folders.data);
  if (settings === undefined) throw new DataError((await readData(folders.data)).problems);
  const ledger = openUsable(options, settings);
  const pools = new Pools();
  let isBroken = false;
  try {
    ledger.begin();
    const build = startBuild(options, settings, ledger, (articles) => pools.for(articles));
    const { data } = folders;
    const scan = await scanArticles({ ...build, data });
    const scanned = { scan, files: scanPublic(folders, ledger) };
    const frame = frameFingerprints(options, settings, { topics: vocabulary, attribution });
    const isUnchanged = problems.length === 0 && isSame(ledger, frame, scanned);
    if (!isUnchanged) {
      const wrong = [...problems, ...scan.problems, ...checkSources(ledger, build.site, folders)];
      if (wrong.length > 0) throw new DataError(wrong);
      await makeEdition(build, { ...scanned, vocabulary, attribution, loadApp: options.loadApp, ...frame });
      if (options.compresses !== false) await compressStaged(build);
    }
    finish(build, isUnchanged);
    const articles = Number(ledger.row("select count(*) as count from article")?.count);
    return { articles, isUnchanged };
  } catch (error) {
    isBroken = isDamaged(error);
    throw error;
  } finally {
    options.progress?.end();
    await pools.close();
    ledger.close();
    // Damage in the middle shows only when that is read: the next build begins anew.
    if (isBroken) removeLedger(ledgerOf(folders));
  }
}

async function compressStaged({ folders, progress }: Build): Promise<void> {
  progress.step("Compressing");
  await precompress(stagingOf(folders), (count) => progress.add(count));
}

function startBuild(
  { folders, progress = silent, now = Date.now }: PublishOptions,
  { site, publishing }: Settings,
  ledger: Ledger,
  poolFor: Build["poolFor"],
): Build {
  const number = Number(ledger.get("build") ?? 0) + 1;
  ledger.set("build", String(number));
  return {
    folders,
    site,
    publishing,
    ledger,
    staging: stagingIn(folders),
    progress,
    poolFor,
    number,
    now: now(),
  };
}

/** Opens the ledger, ends what an interrupted build had begun, and begins anew where the ledger is not of this site as it stands. */
function openUsable({ folders, code }: PublishOptions, { site }: Settings): Ledger {
  const { data, out } = folders;
  const origin = fingerprint(
    JSON.stringify([code.archive, site.language, site.timeZone, resolve(data), resolve(out)]),
  );
  let ledger = openLedger(ledgerOf(folders));
  if (ledger.get("placing") === "yes") putInPlace(folders, ledger);
  rmSync(stagingOf(folders), { recursive: true, force: true });
  if (!ledger.isNew && (ledger.get("origin") !== origin || !describes(ledger, out))) {
    ledger.close();
    removeLedger(ledgerOf(folders));
    ledger = openLedger(ledgerOf(folders));
  }
  ledger.set("origin", origin);
  return ledger;
}

/** True where a folder holds the edition that a ledger speaks of, as far as is seen at a glance. */
function describes(ledger: Ledger, out: string): boolean {
  const index = stagingIn({ data: "", public: "", out, workshop: "" }).read("archive/index.json");
  const segments = ledger.rows("select path from output where input = 'segment'");
  return (
    index !== undefined &&
    fingerprint(index) === ledger.get("edition") &&
    segments.every((row) => existsSync(join(out, textOf(row, "path"))))
  );
}

/** Fingerprints of what is of the whole site. */
interface FrameFingerprints {
  /** Of what every page is made of. */
  everyPage: string;
  /** Of the vocabulary, and of how many pages there may be. */
  frame: string;
}

function frameFingerprints(
  { code }: PublishOptions,
  { site, publishing }: Settings,
  vocabulary: VocabularyFile,
): FrameFingerprints {
  return {
    everyPage: fingerprint(code.pages + JSON.stringify(site)),
    frame: fingerprint(JSON.stringify([namesOf(vocabulary), publishing.prerenderLimit])),
  };
}

/** What pages have of a vocabulary. */
function namesOf({ topics, attribution }: VocabularyFile): unknown {
  return [topics.map(({ id, label, aliases, labels }) => [id, label, aliases, labels]), attribution];
}

function isSame(
  ledger: Ledger,
  { everyPage, frame }: FrameFingerprints,
  { scan, files }: { scan: ArticleScan; files: PublicScan },
): boolean {
  const differences =
    scan.changed + scan.removed.length + scan.problems.length + files.changed + files.removed;
  return (
    !ledger.isNew &&
    differences === 0 &&
    ledger.get("everyPage") === everyPage &&
    ledger.get("frame") === frame
  );
}

/** From here on the new edition stands: what is still to be put in place is, now or by the next build. */
function finish(build: Build, isUnchanged: boolean): void {
  const { ledger, folders, progress } = build;
  const hasToRemove = removeRetired(build) > 0;
  const isToBePlaced = !isUnchanged || hasToRemove;
  if (isToBePlaced) ledger.set("placing", "yes");
  ledger.commit();
  if (!isToBePlaced) return;
  progress.step("Putting the files in place");
  putInPlace(folders, ledger);
}
