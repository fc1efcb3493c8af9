import * as v from "valibot";
import { articleSchema } from "../../../../content/article.ts";
import type { Draft, Item, ReadOptions, Skip } from "../../draft.ts";
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
  return (value) => {
    const record = asObject(value);
    if (record === undefined) return { skip: notARecord(value) };
    const own = columns.mapped.length === 0 ? articleDraft(record) : undefined;
    if (own !== undefined) return { draft: own };
    const members = recordMembers(record, columns);
    const read = readMembers(members, { record, columns, options, base });
    return "kind" in read ? { skip: read } : { draft: read };
  };
}

interface Reading {
  record: Readonly<Record<string, unknown>>;
  columns: ColumnMap;
  options: ReadOptions;
  base: string | undefined;
}

function readMembers(members: Members, { record, columns, options, base }: Reading): Draft | Skip {
  const fields = recordFields(members, base);
  const text = recordBody(members, fields.address ?? base);
  if (text === undefined) return noText(members, record, columns);
  const dates = [...(members.date ?? []), ...(members.updated ?? [])].filter(hasDate);
  const date = firstDate(dates) ?? (dates.length === 0 ? options.date : undefined);
  if (date === undefined)
    return dates.length > 0 ? noSuchDate(memberText(dates[0])) : noDate(record, columns);
  const updated = firstDate(members.updated ?? []);
  return { ...fields, date, ...(updated !== undefined && updated !== date && { updated }), ...text };
}

function firstDate(values: unknown[]): string | undefined {
  for (const value of values) {
    const date = recordDate(value);
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

function noText(members: Members, record: Readonly<Record<string, unknown>>, columns: ColumnMap): Skip {
  const isNothing = members.headline === undefined;
  const what = isNothing ? "neither a headline nor a text" : "a headline and no text";
  const empty = columnsOf("body", record, columns);
  const how =
    empty.length > 0
      ? `: its ${empty.join(" and ")} is empty`
      : `, in ${columnList(record)}; name the column of the text as in --map body=story`;
  return { failed: true, kind: "no text", reason: `has ${what}${how}` };
}

function noDate(record: Readonly<Record<string, unknown>>, columns: ColumnMap): Skip {
  const empty = columnsOf("date", record, columns);
  const what =
    empty.length > 0
      ? `: its ${empty.join(" and ")} is empty`
      : `, in ${columnList(record)}; name its column as in --map date=printed`;
  const how = empty.length > 0 ? "; give" : ", or give";
  const reason = `has no date${what}${how} those without one a day as in --date 2023-11-17`;
  return { failed: true, kind: "no date", reason };
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
    reason: `has the date ${date}, which cannot be read; write it as 2023-11-17 or 2023-11-17T09:30:00+01:00`,
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
