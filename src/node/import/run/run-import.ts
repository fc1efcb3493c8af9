import { readSite, readVocabulary } from "../../data/read-data.ts";
import { terminalProgress } from "../../publish/progress.ts";
import { type FeedMemory, openFeedMemory } from "../fetch/feed-memory.ts";
import type { FetchOptions } from "../fetch/fetch-safely.ts";
import { followFeeds } from "../fetch/follow-feeds.ts";
import { type ArticleShelf, openShelf } from "../shelf/article-shelf.ts";
import { WriteError } from "../shelf/write-error.ts";
import { topicFinder } from "../topics/topic-finder.ts";
import type { Settings } from "./arguments.ts";
import { type ImportProgress, importProgress } from "./import-progress.ts";
import { importSources } from "./import-sources.ts";
import { type Opened, openSources } from "./open-sources.ts";
import type { Outcome } from "./outcome.ts";
import { outcomeLines } from "./outcome-lines.ts";
import { completeWithPictures } from "./complete-with-pictures.ts";
import { openReport } from "./report.ts";
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
  const memory = await openFeedMemory(data, dryRun);
  if (memory.problem !== undefined) say(memory.problem);
  const findTopics = await topicFinder(await readVocabulary(data), settings.topics);
  const fetching = { allowPrivate: settings.allowPrivate, ...(await askingSite(data)) };
  const complete = settings.images && !dryRun ? completeWithPictures("public", fetching) : undefined;
  const shelf = await openShelf(data, { ...settings, ...(complete !== undefined && { complete }) });
  const tools = { shelf, findTopics, signal, memory, progress, fetching };
  const problem = await untilItEnds(shelf, tell, outcomesOf(settings, tools));
  if (problem === undefined) await memory.save().catch(() => say(FORGOTTEN));
  report?.end(summary, { dryRun, ...(problem !== undefined && { stopped: problem }) });
  lines.end();
  say(summary.describe(dryRun));
  if (problem !== undefined) console.error(problem);
  else if (signal.aborted) console.error("Stopped. Run the same command again: it goes on where it stopped.");
  if (problem !== undefined) return shelf.written() > 0 ? 1 : 2;
  return signal.aborted ? STOPPED : summary.exitCode;
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
}

async function* outcomesOf(settings: Settings, tools: Tools): AsyncGenerator<Outcome> {
  const { columns, date, sources } = settings;
  const { shelf, findTopics, signal, memory, progress, fetching } = tools;
  const feeds = { memory, options: fetching, progress: terminalProgress(process.stderr) };
  const opened = openSources(sources, { standardInput: process.stdin, fetch: fetching });
  yield* importSources(countedBy(progress, opened), {
    shelf,
    findTopics,
    signal,
    read: { columns, ...(date !== undefined && { date }) },
    follow: (named) => followFeeds(named, feeds),
  });
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
