import type { ColumnMap } from "./column-map.ts";
import type { Field, NamedField } from "./column-names.ts";
import { asObject, member, memberAt } from "./member-text.ts";

/** Members that hold the record itself, as search engines, databases and interfaces wrap it. */
const WRAPPERS = [
  "_source",
  "fields",
  "attributes",
  "node",
  "doc",
  "data",
  "article",
  "post",
  "item",
  "record",
  "story",
];

/** The values of a record by what they hold, the most telling first. */
export type Members = Partial<Record<Field, unknown[]>>;

/** Sorts the members of a record by what they hold; one that wraps another record has the members of both. */
export function recordMembers(record: Readonly<Record<string, unknown>>, columns: ColumnMap): Members {
  const found: Found[] = [];
  collect(record, columns, found);
  if (!found.some(({ field }) => field === "body")) {
    for (const name of WRAPPERS) collectWrapped(member(record, name), columns, found);
  } else if (found.every(({ field, value }) => field !== "body" || asObject(value) !== undefined)) {
    for (const name of WRAPPERS) collectWrapped(member(record, name), columns, found);
  }
  found.sort((a, b) => a.rank - b.rank);

  const members: Members = {};
  for (const { field, value } of found) (members[field] ??= []).push(value);
  for (const { field, path } of columns.mapped) members[field] = [memberAt(record, path)];
  return members;
}

interface Found extends NamedField {
  value: unknown;
}

function collect(record: Readonly<Record<string, unknown>>, columns: ColumnMap, found: Found[]): void {
  for (const [name, value] of Object.entries(record)) {
    if (value === null || value === "" || value === undefined || typeof value === "boolean") continue;
    const named = columns.fieldOf(name);
    if (named !== undefined) found.push({ field: named.field, rank: named.rank, value });
  }
}

/** An object is a record in another only when it has what an article has, if only its text. */
function collectWrapped(value: unknown, columns: ColumnMap, found: Found[]): void {
  const inner = asObject(value);
  if (inner === undefined) return;
  const members: Found[] = [];
  collect(inner, columns, members);
  const has = (field: Field) => members.some((one) => one.field === field);
  const isRecord = has("body") || (members.length > 1 && has("headline"));
  if (!isRecord) return;
  // What was taken for a text is the record.
  const at = found.findIndex((one) => one.value === value);
  if (at !== -1) found.splice(at, 1);
  found.push(...members);
}
