import { statSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../../../content/site.ts";
import type { Problem } from "../../data/problem.ts";
import { articleFile, badName, slugOf } from "../../data/read-data.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { jsonOf, numberOf, textOf, type Row } from "../ledger/row.ts";
import type { Progress } from "../progress.ts";
import { inOrder, type Pool } from "../workers/pool.ts";
import type { ArticleFacts, FileRead, FileToRead, ReadTask } from "../workers/read-articles.ts";
import { articleNames } from "./article-names.ts";
import { Seen } from "./seen.ts";

/** Where an article that was published stands no longer. */
export interface Departure {
  slug: string;
  place: string;
  day: string;
  topics: string[];
}

export interface ArticleScan {
  /** How many are new, or say something else than before. */
  changed: number;
  departures: Departure[];
  /** The slugs of those that are gone altogether. */
  removed: string[];
  /** In the order of the files' names. */
  problems: Problem[];
}

export interface ScanOptions {
  data: string;
  site: Site;
  ledger: Ledger;
  progress: Progress;
  poolFor: (articles: number) => Pool;
}

const TASK = 256;

/** Reads what has changed in `articles/` since the last build into the ledger. */
export async function scanArticles(options: ScanOptions): Promise<ArticleScan> {
  const scan: ArticleScan = { changed: 0, departures: [], removed: [], problems: [] };
  const before = knownBefore(options.ledger);
  const seen = new Seen();
  options.progress.step("Looking through data/");
  const tasks = portionsOf(changedFiles(options, seen, scan.problems), TASK);
  const first = tasks.next();
  const second = tasks.next();
  const waiting = [first, second].flatMap((portion) => (portion.done ? [] : [portion.value]));
  const pool = options.poolFor(second.done ? TASK : Number.POSITIVE_INFINITY);
  const { data, site } = options;
  const start = (files: FileToRead[]) => pool.read({ data, site, files } satisfies ReadTask);
  for await (const read of inOrder(oneAfterOther(waiting, tasks), pool.size + 1, start))
    for (const file of read) note(options, scan, file);
  takeOutRemoved(options.ledger, seen, before, scan);
  scan.problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return scan;
}

/** The files that may have changed: by their time and size, as the ledger knows them. */
function* changedFiles(
  { data, ledger, progress }: ScanOptions,
  seen: Seen,
  problems: Problem[],
): Generator<FileToRead> {
  const folder = join(data, "articles");
  for (const name of articleNames(folder)) {
    progress.add(1);
    const slug = slugOf(name);
    if (slug === undefined) {
      problems.push(badName(articleFile(data, name)));
      continue;
    }
    const { mtimeMs: modified, size } = statSync(join(folder, name));
    const known = ledger.row("select id, modified, size, file from article where slug = ?", slug);
    if (known !== undefined) seen.add(numberOf(known, "id"));
    if (known?.modified === modified && known.size === size) continue;
    yield { slug, modified, size, ...(known !== undefined && { known: textOf(known, "file") }) };
  }
}

function* portionsOf<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let portion: T[] = [];
  for (const one of all) {
    portion.push(one);
    if (portion.length < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

function* oneAfterOther<T>(...all: Iterable<T>[]): Generator<T> {
  for (const one of all) yield* one;
}

/** A change this soon after another may leave the time of the file as it was. */
const UNSETTLED = 2000;

function note({ ledger }: ScanOptions, scan: ArticleScan, { read, file, facts, problems }: FileRead): void {
  const modified = read.modified < Date.now() - UNSETTLED ? read.modified : -1;
  scan.problems.push(...problems);
  if (problems.length > 0) return;
  if (facts === undefined) {
    ledger.run("update article set modified = ?, size = ? where slug = ?", modified, read.size, read.slug);
    return;
  }
  const before = ledger.row("select id, content, place, day, topics from article where slug = ?", read.slug);
  const isSame = before?.content === facts.content;
  if (!isSame) scan.changed += 1;
  if (before !== undefined && before.place !== facts.place) depart(scan, read.slug, before);
  store(ledger, read, file, modified, facts, before !== undefined && before.place !== facts.place);
}

function depart(scan: ArticleScan, slug: string, before: Row): void {
  const topics: string[] = before.topics === null ? [] : jsonOf(before, "topics");
  scan.departures.push({ slug, place: textOf(before, "place"), day: textOf(before, "day"), topics });
}

const UPSERT = `
  insert into article (slug, modified, size, file, content, place, day, changed, language, typed, story, summary, pictures)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (slug) do update set
    modified = excluded.modified, size = excluded.size, file = excluded.file, content = excluded.content,
    place = excluded.place, day = excluded.day, changed = excluded.changed, language = excluded.language,
    typed = excluded.typed, story = excluded.story, summary = excluded.summary, pictures = excluded.pictures`;

function store(
  ledger: Ledger,
  { slug, size }: FileToRead,
  file: string,
  modified: number,
  facts: ArticleFacts,
  isMoved: boolean,
): void {
  const { content, place, day, changed, language, typed, story, summary, pictures, card } = facts;
  const named = pictures.length === 0 ? null : JSON.stringify(pictures);
  const topics = JSON.stringify(typed);
  const values = [
    slug,
    modified,
    size,
    file,
    content,
    place,
    day,
    changed,
    language,
    topics,
    story ?? null,
    summary,
    named,
  ];
  ledger.run(UPSERT, ...values);
  ledger.run("insert or replace into card select id, ? from article where slug = ?", card, slug);
  // In its new place it is new to the lists there.
  if (isMoved) ledger.run("update article set card = null, topics = null, ties = null where slug = ?", slug);
}

/** Takes those out of the ledger whose files are gone. */
function takeOutRemoved(ledger: Ledger, seen: Seen, before: Known, scan: ArticleScan): void {
  if (seen.count === before.count) return;
  for (let last = 0; last < before.newest;) {
    const sql = "select id, slug, place, day, topics from article where id > ? order by id limit 1024";
    const rows = ledger.rows(sql, last);
    for (const row of rows) {
      last = numberOf(row, "id");
      if (last > before.newest || seen.has(last)) continue;
      depart(scan, textOf(row, "slug"), row);
      scan.removed.push(textOf(row, "slug"));
      ledger.run("delete from article where id = ?", last);
      ledger.run("delete from card where id = ?", last);
    }
    if (rows.length === 0) break;
  }
}

/** The articles that the ledger knew before a scan. New ones get larger ids. */
interface Known {
  count: number;
  newest: number;
}

function knownBefore(ledger: Ledger): Known {
  const row = ledger.row("select count(*) as count, coalesce(max(id), 0) as newest from article") ?? {};
  return { count: numberOf(row, "count"), newest: numberOf(row, "newest") };
}
