import { createHash } from "node:crypto";
import type { EditionIndex } from "../../../archive/archive-files.ts";
import type { Run } from "../../../archive/segment/run.ts";
import { segmentFiles } from "../../../archive/segment/segment-files.ts";
import type { Segment } from "../../../archive/segment/segment.ts";
import type { Build } from "../build.ts";
import { contentHash } from "../content-hash.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { jsonOf, numberOf, textOf, type Row } from "../ledger/row.ts";
import type { Arrangement } from "../sources/arrange.ts";
import { inOrder, type Pool } from "../workers/pool.ts";
import type { ArticleToIndex, Indexed, IndexTask } from "../workers/index-articles.ts";
import { articleSource, SOURCE_COLUMNS } from "./article-source.ts";
import { endOf, type Plan } from "./plan-segments.ts";
import { inNumberOrder, planSequence, sequenceLength, topicsAtNumber } from "./sequence.ts";

/** Articles that a worker inverts at a time. It decides how a segment is called, so another number names all anew. */
const RUN = 1024;
const WRITTEN_AT_ONCE = 256;

/** A segment as it is to be: which articles it holds. */
interface Wanted {
  kind: "main" | "overlay";
  first: number;
  size: number;
  /** A hash of its articles. */
  members: string;
  /** The articles from the newest on, `skip` of them left out, at most `RUN`. */
  run: (skip: number) => Row[];
}

/** Makes the segments that are not there yet, and the own files of articles that have changed. Returns what the index says of them. */
export async function buildSegments(
  build: Build,
  arrangement: Arrangement,
): Promise<Pick<EditionIndex, "segments" | "overlay" | "removed">> {
  const { ledger } = build;
  const plan = planSequence(ledger);
  const main = mainSegments(ledger, plan);
  const overlay = overlaySegment(ledger, plan);
  const wanted = overlay === undefined ? main : [...main, overlay];
  const missing = wanted.filter((segment) => isMissing(ledger, plan, segment));
  await makeFiles(build, arrangement, missing);
  forgetOthers(build, wanted);
  const side = overlay && {
    segment: stored(ledger, overlay),
    slots: plan.overlay.map(({ slot }) => slot).toReversed(),
  };
  return {
    segments: main.map((segment) => stored(ledger, segment)).toReversed(),
    ...(side !== undefined && { overlay: side }),
    removed: plan.removed.map((number) => ({ number, topics: topicsAtNumber(ledger, number) })),
  };
}

function mainSegments(ledger: Ledger, plan: Plan): Wanted[] {
  const first = endOf(plan.sealed.at(-1));
  const head = { first, size: sequenceLength(ledger) - first };
  const sql = `select ${SOURCE_COLUMNS} from sequence join article using (id)
    where number between ? and ? order by number desc`;
  return [...plan.sealed, ...(head.size > 0 ? [head] : [])].map(({ first, size }) => ({
    kind: "main",
    first,
    size,
    members: first + size <= plan.kept ? "" : membersHash(inNumberOrder(ledger, { first, size })),
    run: (skip) => ledger.rows(sql, Math.max(first, first + size - skip - RUN), first + size - skip - 1),
  }));
}

function overlaySegment(ledger: Ledger, { overlay }: Plan): Wanted | undefined {
  if (overlay.length === 0) return undefined;
  const newestFirst = overlay.map(({ id }) => id).toReversed();
  const row = (columns: string, id: number) =>
    ledger.row(`select ${columns} from article where id = ?`, id) ?? {};
  return {
    kind: "overlay",
    first: 0,
    size: overlay.length,
    members: membersHash(overlay.map(({ id }) => row("place, version", id))),
    run: (skip) => newestFirst.slice(skip, skip + RUN).map((id) => row(SOURCE_COLUMNS, id)),
  };
}

function membersHash(rows: Iterable<Row>): string {
  const sum = createHash("sha256");
  for (const row of rows) sum.update(`${textOf(row, "place")}\n${textOf(row, "version")}\n`);
  return sum.digest("base64url");
}

/** True for a segment that was not there with the same articles before. */
function isMissing(ledger: Ledger, plan: Plan, { kind, first, size, members }: Wanted): boolean {
  if (kind === "main" && first + size <= plan.kept) return false;
  const known = ledger.row("select size, members from segment where kind = ? and first = ?", kind, first);
  return known?.size !== size || known.members !== members;
}

function stored(ledger: Ledger, { kind, first }: Wanted): Segment {
  return jsonOf(
    ledger.row("select json from segment where kind = ? and first = ?", kind, first) ?? {},
    "json",
  );
}

/** Work for the workers: a run of a segment, or articles of which only the own files are written. */
interface Portion {
  segment?: Wanted;
  isLast: boolean;
  articles: ArticleToIndex[];
}

async function makeFiles(build: Build, { tally }: Arrangement, missing: Wanted[]): Promise<void> {
  const { ledger, folders, site, progress } = build;
  const toWrite = Number(ledger.row("select count(*) as count from surroundings")?.count ?? 0);
  const total = Math.max(
    toWrite,
    missing.reduce((sum, { size }) => sum + size, 0),
  );
  const pool: Pool = build.poolFor(total);
  const languages = tally.languages;
  progress.step("Indexing articles", total);

  async function start({ segment, isLast, articles }: Portion): Promise<Indexed & Omit<Portion, "articles">> {
    const task: IndexTask = { folders, site, languages, articles, withRun: segment !== undefined };
    return { ...(await pool.index(task)), isLast, ...(segment !== undefined && { segment }) };
  }

  let runs: Run[] = [];
  const portions = portionsOf(ledger, missing, articleSource(ledger, tally.topics));
  for await (const { run, segment, isLast, count } of inOrder(portions, pool.size, start)) {
    progress.add(count);
    if (run !== undefined) runs.push(run);
    if (segment === undefined || !isLast) continue;
    putSegment(build, segment, runs);
    runs = [];
  }
  // Nothing more is to be read: their memory is better used for the pages.
  await pool.close();
}

function* portionsOf(
  ledger: Ledger,
  missing: Wanted[],
  source: (row: Row) => ArticleToIndex,
): Generator<Portion> {
  for (const segment of missing) {
    for (let done = 0; done < segment.size; done += RUN) {
      const articles = segment.run(done).map(source);
      yield { segment, isLast: done + RUN >= segment.size, articles };
    }
  }
  const sql = `select ${SOURCE_COLUMNS} from surroundings join article using (id)
    where is_written = 0 limit ${WRITTEN_AT_ONCE}`;
  for (;;) {
    const articles = ledger.rows(sql).map(source);
    if (articles.length === 0) return;
    yield { isLast: true, articles };
  }
}

function putSegment({ ledger, staging }: Build, { kind, first, size, members }: Wanted, runs: Run[]): void {
  const files = segmentFiles(runs, first, contentHash);
  let file = files.next();
  for (; !file.done; file = files.next()) staging.put(`archive/${file.value[0]}`, file.value[1]);
  const json = JSON.stringify(file.value);
  ledger.run("insert or replace into segment values (?, ?, ?, ?, ?)", kind, first, size, members, json);
}

/** Leaves in the ledger only the segments that the edition has. */
function forgetOthers({ ledger, number }: Build, wanted: Wanted[]): void {
  const firsts = new Set(wanted.map(({ kind, first }) => `${kind} ${first}`));
  for (const row of ledger.rows("select kind, first, json from segment")) {
    const [kind, first] = [textOf(row, "kind"), numberOf(row, "first")];
    const segment: Segment = jsonOf(row, "json");
    if (firsts.has(`${kind} ${first}`))
      ledger.run("insert or replace into output values (?, 'segment', ?)", `archive/${segment.name}`, number);
    else ledger.run("delete from segment where kind = ? and first = ?", kind, first);
  }
}
