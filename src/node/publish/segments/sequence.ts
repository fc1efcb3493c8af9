import type { Range } from "../../../archive/segment/tiers.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { inPortions } from "../ledger/portions.ts";
import { jsonOf, numberOf, textOf, type Row } from "../ledger/row.ts";
import { endOf, planSegments, type CurrentEntry, type Entry, type Plan } from "./plan-segments.ts";

const PORTION = 1024;

/** Plans the segments of the articles as they are now, and numbers anew those that are not in a segment that stays. */
export function planSequence(ledger: Ledger): Plan {
  const before: Range[] = JSON.parse(ledger.get("sealed") ?? "[]");
  const plan = planSegments(before, indexedEntries(ledger, endOf(before.at(-1))), currentEntries(ledger));
  ledger.run("delete from sequence where number >= ?", plan.kept);
  ledger.run(
    `insert into sequence select ? - 1 + row_number() over (order by place), id, place, version, topics
     from article where place > ?`,
    plan.kept,
    plan.after ?? "",
  );
  ledger.set("sealed", JSON.stringify(plan.sealed));
  return plan;
}

function* indexedEntries(ledger: Ledger, sealed: number): Generator<Entry> {
  for (const row of inNumberOrder(ledger, { first: 0, size: sealed }))
    yield { place: textOf(row, "place"), version: textOf(row, "version") };
}

function* currentEntries(ledger: Ledger): Generator<CurrentEntry> {
  for (const row of inPortions(ledger, "id, place, version"))
    yield { id: numberOf(row, "id"), place: textOf(row, "place"), version: textOf(row, "version") };
}

/** The main sequence in a range of numbers, the oldest first. */
export function* inNumberOrder(ledger: Ledger, { first, size }: Range): Generator<Row> {
  const sql = "select place, version from sequence where number between ? and ? order by number";
  for (let from = first; from < first + size; from += PORTION)
    yield* ledger.rows(sql, from, Math.min(from + PORTION, first + size) - 1);
}

/** How many numbers there are. */
export function sequenceLength(ledger: Ledger): number {
  return numberOf(ledger.row("select coalesce(max(number) + 1, 0) as length from sequence") ?? {}, "length");
}

/** The topics that an article had when it got its number. */
export function topicsAtNumber(ledger: Ledger, number: number): string[] {
  return jsonOf(ledger.row("select topics from sequence where number = ?", number) ?? {}, "topics");
}
