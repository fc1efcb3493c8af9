import * as v from "valibot";
import { articleSchema } from "../../../content/article.ts";
import { type DateOrder, whyNoDate } from "../dates/date-order.ts";
import type { Draft, Item, ReadOptions, Skip } from "../draft.ts";
import { type ColumnMap, columnMap } from "./column-map.ts";
import type { Field } from "./column-names.ts";
import { memberText, asObject } from "./member-text.ts";
import { recordBody } from "./record-body.ts";
import { hasDate, recordDate } from "./record-date.ts";
import { recordFields } from "./record-fields.ts";
import { type Members, recordMembers } from "./record-members.ts";

/** Makes an item of a value of a dump: a draft, or why it is none. */
export type RecordReader = (value: unknown) => Item;

/** Makes the reader of a dump's records. Throws a `SourceError` for a `--map` that cannot be. */
export function recordReader(options: ReadOptions, base?: string): RecordReader {
  const columns = columnMap(options.columns);
  const hints = new Set<string>();
  return (value) => {
    const record = asObject(value);
    if (record === undefined) return { skip: notARecord(value) };
    const own = columns.mapped.length === 0 ? articleDraft(record) : undefined;
    if (own !== undefined) return { draft: own };
    if (columns.mapped.length > 0) options.noteColumns?.(record);
    const members = recordMembers(record, columns);
    const read = readMembers(members, { record, columns, options, base, hints });
    return "kind" in read ? { skip: read } : { draft: read };
  };
}

interface Reading {
  record: Readonly<Record<string, unknown>>;
  columns: ColumnMap;
  options: ReadOptions;
  base: string | undefined;
  /** What was told to do: once is enough for all records of a source that are alike. */
  hints: Set<string>;
}

const MOST_HINTS = 100;
/** What is shorter is hardly the text of an article. */
const LEAST_TEXT = 20;

function readMembers(members: Members, reading: Reading): Draft | Skip {
  const { options, base } = reading;
  const fields = recordFields(members, base);
  const text = recordBody(members, fields.address ?? base);
  if (text === undefined) return noText(members, reading);
  const dates = [...(members.date ?? []), ...(members.updated ?? [])].filter(hasDate);
  const date = firstDate(dates, options.dateOrder) ?? (dates.length === 0 ? options.date : undefined);
  if (date === undefined) return dates.length > 0 ? noSuchDate(memberText(dates[0])) : noDate(reading);
  const updated = firstDate(members.updated ?? [], options.dateOrder);
  return { ...fields, date, ...(updated !== undefined && updated !== date && { updated }), ...text };
}

function firstDate(values: unknown[], order: DateOrder | undefined): string | undefined {
  for (const value of values) {
    const date = recordDate(value, order);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** An article as it stands in `data/articles/` or was exported, which comes in as it is. */
function articleDraft({ slug, ...record }: Readonly<Record<string, unknown>>): Draft | undefined {
  const isOurs = Array.isArray(record["body"]) || "imported" in record || "$schema" in record;
  if (!isOurs || !("headline" in record && "date" in record && "topics" in record)) return undefined;
  const read = v.safeParse(articleSchema, record, { abortEarly: true });
  if (!read.success) return undefined;
  const { $schema, revisions, derived, imported, source, ...own } = read.output;
  void [$schema, revisions];
  return {
    ...own,
    ...(typeof slug === "string" && { slug }),
    // One that was made from the text is made again.
    headline: derived.includes("headline") ? undefined : own.headline,
    id: imported?.id,
    publication: source,
  };
}

function notARecord(value: unknown): Skip {
  const kind = Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`;
  return {
    failed: true,
    kind: "not a record",
    reason: `is ${kind}, not an object with a headline, a date and a text`,
  };
}

function noText(members: Members, { record, columns, hints }: Reading): Skip {
  const isNothing = members.headline === undefined;
  const what = isNothing ? "neither a headline nor a text" : "a headline and no text";
  const hint = once(hints, missing("body", "the column of the text", record, columns));
  return { failed: true, kind: "no text", reason: `has ${what}${hint}` };
}

function noDate({ record, columns, hints }: Reading): Skip {
  const hint = missing("date", "its column", record, columns);
  const how = `${hint.includes("--map") ? ", or" : ";"} give those without one a day as in --date 2023-11-17`;
  return { failed: true, kind: "no date", reason: `has no date${once(hints, hint + how)}` };
}

/** What to do, unless it was told of a record before. */
function once(hints: Set<string>, hint: string): string {
  if (hints.has(hint) || hints.size >= MOST_HINTS) return "";
  hints.add(hint);
  return hint;
}

/** Which column is empty, or how to name the one that holds what is missed: a column that is there. */
function missing(
  field: "body" | "date",
  called: string,
  record: Readonly<Record<string, unknown>>,
  columns: ColumnMap,
): string {
  const empty = columnsOf(field, record, columns);
  if (empty.length > 0) return `: its ${empty.join(" and ")} is empty`;
  const likely = likelyColumn(field, record, columns);
  const how = likely === undefined ? "" : `; name ${called} as in --map ${field}=${likely}`;
  return `, in ${columnList(record)}${how}`;
}

/** A column that nothing is known of and that holds a date, or the longest text. */
function likelyColumn(
  field: "body" | "date",
  record: Readonly<Record<string, unknown>>,
  columns: ColumnMap,
): string | undefined {
  const unknown = Object.entries(record)
    .slice(0, 100)
    .filter(([name]) => name.length <= 40 && columns.fieldOf(name) === undefined)
    .map(([name, value]) => ({ name, text: memberText(value).slice(0, 10_000) }));
  const [longest] = unknown.toSorted((a, b) => b.text.length - a.text.length);
  const dated = unknown.find(({ text }) => text.length < 60 && recordDate(text) !== undefined);
  const isText = longest !== undefined && longest.text.length >= LEAST_TEXT && /\s/.test(longest.text.trim());
  const text = isText ? longest : undefined;
  const found = (field === "date" ? dated : text)?.name;
  return found !== undefined && /\s/.test(found) ? JSON.stringify(found) : found;
}

/** The columns that should hold a field, whatever is in them. */
function columnsOf(field: Field, record: Readonly<Record<string, unknown>>, columns: ColumnMap): string[] {
  const mapped = columns.mapped.filter((one) => one.field === field).map(({ path }) => path);
  return [...mapped, ...Object.keys(record).filter((name) => columns.fieldOf(name)?.field === field)].slice(
    0,
    3,
  );
}

function noSuchDate(text: string): Skip {
  const date = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  return {
    failed: true,
    kind: "no such date",
    reason: `has the date ${date}, which ${whyNoDate(text)}`,
  };
}

const MOST_NAMED = 12;

/** The names of its columns, for a message. */
function columnList(record: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(record).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  if (names.length === 0) return "a record without columns";
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  return `the columns ${names.slice(0, MOST_NAMED).join(", ")}${more}`;
}
