import { namedField, type Field } from "../records/column-names.ts";

const LINE = /^([\p{L}][\p{L} -]{1,24}):[ \t]+(\S.*)$/u;
/** What a text has above it; a body has no label. */
const LABELLED = new Set<Field>([
  "headline",
  "standfirst",
  "date",
  "updated",
  "authors",
  "topics",
  "dateline",
  "publication",
  "address",
  "lang",
]);

/** The fields that stand above a text as `Headline: …`, `Author: …`, each on a line, and the text behind them. */
export interface LabelledHead {
  fields: Map<Field, string>;
  rest: string;
}

/** Reads the head of a text if each of its lines has a label of an article, its headline among them. */
export function labelledHead(text: string): LabelledHead | undefined {
  const [head = ""] = text.split(/\n[^\S\n]*\n/, 1);
  const fields = new Map<Field, string>();
  for (const line of head.split("\n")) {
    const [, label = "", value = ""] = LINE.exec(line) ?? [];
    const field = namedField(label)?.field;
    if (field === undefined || !LABELLED.has(field) || fields.has(field)) return undefined;
    fields.set(field, value.trim());
  }
  const rest = text.slice(head.length).trim();
  return fields.size > 1 && fields.has("headline") && rest !== "" ? { fields, rest } : undefined;
}
