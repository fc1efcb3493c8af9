import { join } from "node:path";
import { readSite, readVocabulary } from "../../data/read-data.ts";
import { terminalProgress } from "../../publish/progress.ts";
import type { ListedFeed } from "../fetch/ask-feed.ts";
import { type FeedMemory, openFeedMemory } from "../fetch/feed-memory.ts";
import type { FetchOptions } from "../fetch/fetch-safely.ts";
import type { FollowParts } from "../fetch/follow-feeds.ts";
import { bringPicturesBeside } from "../pictures/bring-pictures-beside.ts";
import { type ArticleShelf, type CompleteArticle, openShelf } from "../shelf/article-shelf.ts";
import { WriteError } from "../shelf/write-error.ts";
import { topicFinder } from "../topics/topic-finder.ts";
import type { Settings } from "./arguments.ts";
import { type ImportProgress, importProgress } from "./import-progress.ts";
import { importSources } from "./import-sources.ts";
import { type MissingColumns, missingColumns } from "./missing-columns.ts";
import { type Opened, openSources } from "./open-sources.ts";
import type { Outcome } from "./outcome.ts";
import { outcomeLines } from "./outcome-lines.ts";
import { openReport, type Report } from "./report.ts";
import { printable } from "./printable.ts";
import { Summary } from "./summary.ts";

const FORGOTTEN = "What is known of the feeds could not be written: the next import reads all of them anew.";

/** What a shell calls a process that was stopped from the keyboard. */
const STOPPED = 130;

/** Imports as a command line says, and tells about it. Gives the exit code. Throws what keeps it from beginning. */
export async function runImport(settings: Settings, signal: AbortSignal): Promise<number> {
  const { data, dryRun } = settings;
  const progress = importProgress(settings.sources, process.stderr);
  const say = (line: string): void => {
    progress.clear();
    console.log(line);
  };
  const summary = new Summary();
  const lines = outcomeLines(data, say);
  const report = settings.report === undefined ? undefined : openReport(settings.report);
  const tell = (outcome: Outcome): void => {
    summary.add(outcome);
    lines.add(outcome);
    report?.add(outcome);
    progress.add();
  };
  const findTopics = await topicFinder(await readVocabulary(data), settings.topics);
  const fetching = { allowPrivate: settings.allowPrivate, ...(await askingSite(data)) };
  const complete = settings.images && !dryRun ? await withPictures(fetching) : undefined;
  const shelf = await openShelf(data, { ...settings, ...(complete !== undefined && { complete }) });
  for (const file of shelf.broken) say(printable(`${join(data, "articles")}/${file}; a build stops at it`));
  // After the shelf, which keeps other imports out.
  // With a date for those that have none, items that were skipped can come in.
  const { articlesFrom } = shelf;
  const memory = await openFeedMemory(data, { dryRun, readsAnew: settings.date !== undefined, articlesFrom });
  if (memory.problem !== undefined) say(memory.problem);
  const missing = missingColumns(settings.columns);
  const tools = { shelf, findTopics, signal, memory, progress, fetching, missing };
  const problem = await untilItEnds(shelf, tell, outcomesOf(settings, tools));
  if (problem === undefined) await memory.save().catch(() => say(FORGOTTEN));
  const unreported = endReport(report, summary, {
    dryRun,
    ...(problem !== undefined && { stopped: problem }),
  });
  lines.end();
  say(summary.describe(dryRun));
  const ending = problem ?? unreported ?? endingOf(summary, signal);
  for (const line of [...(signal.aborted ? [] : missing.lines()), ending])
    if (line !== undefined) console.error(printable(line));
  if (problem !== undefined) return shelf.written() > 0 ? 1 : 2;
  if (signal.aborted) return STOPPED;
  return unreported === undefined ? summary.exitCode : Math.max(1, summary.exitCode);
}

function endingOf({ read }: Summary, { aborted }: AbortSignal): string | undefined {
  if (aborted) return "Stopped. Run the same command again: it goes on where it stopped.";
  return read === 0 ? "There was nothing to import in what was named." : undefined;
}

/** Ends the report. Gives why it could not be written, for then the import itself may be well all the same. */
function endReport(report: Report | undefined, ...told: Parameters<Report["end"]>): string | undefined {
  try {
    report?.end(...told);
    return undefined;
  } catch (error) {
    if (error instanceof WriteError) return error.message;
    throw error;
  }
}

/** Tells every outcome and waits until all is on the disk. Gives why it could not go on, where the disk does not take more. */
async function untilItEnds(
  shelf: ArticleShelf,
  tell: (outcome: Outcome) => void,
  outcomes: AsyncIterable<Outcome>,
): Promise<string | undefined> {
  try {
    try {
      for await (const outcome of outcomes) tell(outcome);
    } finally {
      await shelf.close();
    }
    return undefined;
  } catch (error) {
    if (error instanceof WriteError) return error.message;
    throw error;
  }
}

interface Tools {
  shelf: ArticleShelf;
  findTopics: Awaited<ReturnType<typeof topicFinder>>;
  signal: AbortSignal;
  memory: FeedMemory;
  progress: ImportProgress;
  fetching: FetchOptions;
  missing: MissingColumns;
}

function outcomesOf(settings: Settings, tools: Tools): AsyncGenerator<Outcome> {
  const { columns, date, dateOrder, sources, images, dryRun } = settings;
  const { shelf, findTopics, signal, memory, progress, fetching, missing } = tools;
  const feeds = { memory, options: fetching, progress: terminalProgress(process.stderr) };
  const opened = openSources(sources, { standardInput: process.stdin, fetch: fetching });
  return importSources(countedBy(progress, opened), {
    shelf,
    findTopics,
    signal,
    bringPictures: bringPicturesBeside("public", { adds: images && !dryRun, tells: !images }),
    read: {
      columns,
      noteColumns: (record) => missing.note(record),
      ...(date !== undefined && { date }),
      ...(dateOrder !== undefined && { dateOrder }),
    },
    follow: (named) => follow(named, feeds),
  });
}

// What only some imports need is loaded by them alone.
async function* follow(named: ListedFeed[], feeds: FollowParts): AsyncGenerator<Opened> {
  const { followFeeds } = await import("../fetch/follow-feeds.ts");
  yield* followFeeds(named, feeds);
}

async function withPictures(fetching: FetchOptions): Promise<CompleteArticle> {
  const { completeWithPictures } = await import("./complete-with-pictures.ts");
  return completeWithPictures("public", fetching);
}

/** The address of the site, for servers to know who asks; an import does without it. */
async function askingSite(data: string): Promise<{ site?: string }> {
  return readSite(data).then(
    ({ url }) => ({ site: url }),
    () => ({}),
  );
}

async function* countedBy(progress: ImportProgress, sources: AsyncIterable<Opened>): AsyncGenerator<Opened> {
  for await (const opened of sources)
    yield "source" in opened ? { ...opened, source: progress.counting(opened.source) } : opened;
}
