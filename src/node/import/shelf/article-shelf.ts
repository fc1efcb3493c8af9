import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { ArticleInput } from "../../../content/article.ts";
import type { AddressCounts } from "./address-counts.ts";
import { articleWriter } from "./article-writer.ts";
import { type Disk, systemDisk } from "./disk.ts";
import type { Identity } from "./identity.ts";
import { openIndex } from "./identity-index.ts";
import { indexArticles } from "./index-articles.ts";
import { removeLeftovers } from "./leftovers.ts";
import { lock } from "./lock.ts";
import { receiver } from "./receive-article.ts";
import { parseObject, stampIn } from "./stamp.ts";
import type { Stored } from "./recognise.ts";
import { WriteError } from "./write-error.ts";

/** An article that an import brings, and what it is known by. */
export interface Incoming {
  article: ArticleInput;
  identity: Identity;
  /** The slug it had where it comes from. */
  slug?: string;
}

/** What became of it. `twice`: it is the same as one that came before it in this run. */
export interface Received {
  kind: "new" | "updated" | "unchanged" | "left alone" | "twice";
  slug: string;
  /** What was said of it when it was completed. */
  note?: string;
}

/** Does what costs time, as fetching pictures: only to articles that are put on the shelf. */
export type CompleteArticle = (article: ArticleInput) => Promise<{ article: ArticleInput; note?: string }>;

/** The articles that are in `data/articles/`, and a way to put one there. */
export interface ArticleShelf {
  /** Throws a `WriteError` when the disk does not take it, or an earlier one. */
  receive(incoming: Incoming): Promise<Received>;
  /** The first files in the folder that cannot be read when it is opened: `moon.json cannot be read: …`. */
  broken: string[];
  /** How many articles there are that came from an address. */
  articlesFrom: (address: string) => number;
  /** How many articles were put on the disk by now. */
  written(): number;
  /** Waits until everything is on the disk, and lets others at it. Throws a `WriteError` when something is not. */
  close(): Promise<void>;
}

export interface ShelfOptions {
  /** Says what would happen, and writes nothing. */
  dryRun?: boolean;
  /** Keeps the older text of an article that is updated; true unless told otherwise. */
  keepsRevisions?: boolean;
  complete?: CompleteArticle;
  disk?: Disk;
}

/** Opens the shelf of a data folder for one run. Throws a `LockedError` while another run has it, and a `WriteError`. */
export async function openShelf(data: string, options: ShelfOptions = {}): Promise<ArticleShelf> {
  const { dryRun = false, keepsRevisions = true, complete, disk = systemDisk } = options;
  const folder = join(data, "articles");
  const fileOf = (slug: string): string => `${folder}${sep}${slug}.json`;
  const unlock = dryRun ? () => undefined : takeFolder(folder, disk);
  const index = openIndex();
  const writer = dryRun ? undefined : articleWriter(folder, disk);
  let known: ReturnType<typeof indexArticles>;
  try {
    known = indexArticles(folder, index);
  } catch (error) {
    index.close();
    unlock();
    throw error;
  }
  const { broken, fromAddresses } = known;
  return {
    receive: counting(
      fromAddresses,
      receiver({
        index,
        keepsRevisions,
        complete,
        stored: (slug) => readStored(fileOf(slug)),
        isThere: (slug) => existsSync(fileOf(slug)),
        lying: (slug) => parseObject(readIfThere(fileOf(slug)) ?? ""),
        writer,
      }),
    ),
    broken,
    articlesFrom: (address) => fromAddresses.of(address),
    written: () => writer?.written() ?? 0,
    async close() {
      try {
        await writer?.finish();
      } finally {
        index.close();
        unlock();
      }
    },
  };
}

function counting(counts: AddressCounts, receive: ArticleShelf["receive"]): ArticleShelf["receive"] {
  return async (incoming) => {
    const received = await receive(incoming);
    if (received.kind === "new") counts.add(incoming.identity.file);
    return received;
  };
}

/** Makes the folder, keeps others out and removes what a run that was killed left there. */
function takeFolder(folder: string, disk: Disk): () => void {
  try {
    disk.makeFolder(folder);
    const unlock = lock(folder);
    removeLeftovers(folder, readdirSync(folder), disk);
    return unlock;
  } catch (error) {
    throw error instanceof Error && "code" in error ? new WriteError(folder, error) : error;
  }
}

function readStored(file: string): Stored | undefined {
  const text = readIfThere(file);
  const stamp = text === undefined ? undefined : stampIn(text);
  return text === undefined || stamp === undefined ? undefined : { article: parseObject(text) ?? {}, stamp };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
