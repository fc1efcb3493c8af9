import { mkdir, opendir, readFile, rename } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import * as v from "valibot";
import { writeAtomically } from "../shelf/write-atomically.ts";

const header = v.optional(v.pipe(v.string(), v.maxLength(1000), v.regex(/^[\t\x20-\x7E\x80-\xFF]*$/)));

const noteSchema = v.strictObject({
  address: v.string(),
  /** What the server said with what was imported last. */
  etag: header,
  lastModified: header,
  /** How many articles had come from it by then; absent for none. */
  articles: v.optional(v.number()),
  /** Where the feed moved for good. */
  movedTo: v.optional(v.string()),
  /** When it may be asked again, in milliseconds, and how often in a row it asked to wait. */
  notBefore: v.optional(v.number()),
  refusals: v.optional(v.number()),
});

const fileSchema = v.strictObject({ version: v.literal(1), feeds: v.array(noteSchema) });

/** What is remembered of a feed from one import to the next. */
export type FeedNote = v.InferOutput<typeof noteSchema>;

export interface FeedMemory {
  of(address: string): FeedNote;
  remember(note: FeedNote): void;
  /** Writes what was remembered, if anything was. */
  save(): Promise<void>;
  /** What was wrong with the file, if anything: a sentence. */
  problem?: string;
}

export interface MemoryOptions {
  dryRun?: boolean;
  readsAnew?: boolean;
  articlesFrom?: (address: string) => number;
}

function noArticles(): number {
  return 0;
}

/** Beside the data folder, where a build keeps its notes too; it can be deleted, and then every feed is read anew. */
export function feedMemoryFile(data: string): string {
  const folder = resolve(data);
  return join(dirname(folder), ".broadsheet", `feeds-of-${basename(folder)}.json`);
}

/**
 * Opens what is remembered of the feeds that a data folder follows. A file that cannot be read is set aside. What it says
 * was imported is believed only while there are articles, of a feed as many as there were (`articlesFrom` tells how many
 * there are), and not with `readsAnew`. With `dryRun` nothing is written.
 */
export async function openFeedMemory(
  data: string,
  { dryRun = false, readsAnew = false, articlesFrom = noArticles }: MemoryOptions = {},
): Promise<FeedMemory> {
  const file = feedMemoryFile(data);
  const { feeds, problem } = await readNotes(file, dryRun);
  const isAny = !readsAnew && (await isAnyIn(join(data, "articles")));
  const isBelieved = ({ address, articles = 0 }: FeedNote) => isAny && articlesFrom(address) >= articles;
  const notes = new Map(
    feeds.map((note) => [note.address, isBelieved(note) ? note : withoutValidators(note)]),
  );
  let isChanged = false;
  return {
    of: (address) => notes.get(address) ?? { address },
    remember(told) {
      const articles = articlesFrom(told.address);
      const note = articles === 0 ? told : { ...told, articles };
      // What a server says beyond all measure would make the whole file one that cannot be read.
      notes.set(note.address, v.is(noteSchema, note) ? note : withoutValidators(note));
      isChanged = true;
    },
    async save() {
      if (!isChanged || dryRun) return;
      isChanged = false;
      await mkdir(dirname(file), { recursive: true });
      const lines = [...notes.values()].map((note) => JSON.stringify(note));
      await writeAtomically(file, `{"version":1,"feeds":[\n${lines.join(",\n")}\n]}\n`);
    },
    ...(problem !== undefined && { problem }),
  };
}

function withoutValidators({ address, movedTo, notBefore, refusals }: FeedNote): FeedNote {
  return { address, movedTo, notBefore, refusals };
}

async function readNotes(file: string, dryRun: boolean): Promise<{ feeds: FeedNote[]; problem?: string }> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return { feeds: [] };
  const read = v.safeParse(fileSchema, parse(text));
  if (read.success) return { feeds: read.output.feeds };
  const aside = !dryRun && (await setAside(file)) ? ` and was set aside as ${basename(file)}.broken` : "";
  return { feeds: [], problem: `${file} cannot be read${aside}; every feed is read anew` };
}

async function setAside(file: string): Promise<boolean> {
  try {
    await rename(file, `${file}.broken`);
    return true;
  } catch {
    return false;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function isAnyIn(articles: string): Promise<boolean> {
  const folder = await opendir(articles).catch(() => undefined);
  if (folder === undefined) return false;
  for await (const { name } of folder) if (name.endsWith(".json") && !name.startsWith(".")) return true;
  return false;
}
