import type { ListSubject } from "../components/page-title.tsx";
import type { TopicTag } from "../content/topic.ts";
import { paths } from "../paths.ts";
import { formatQuery } from "../query/format-query.ts";
import { parseQuery } from "../query/parse-query.ts";
import { topicQuery, type Query, type WordQuery } from "../query/query.ts";
import { isSearchable } from "../query/syntax.ts";
import { fold } from "../words/fold.ts";

/** What can be followed and muted: a topic, or a word or phrase. */
export interface Subject {
  kind: "topic" | "word";
  /** The topic's id, or the words, folded. */
  name: string;
  /** As people read it. */
  label: string;
}

export function topicSubject({ id, label }: TopicTag): Subject {
  return { kind: "topic", name: id, label };
}

/** A word as somebody typed it; `undefined` where there is no letter in it. */
export function wordSubject(text: string): Subject | undefined {
  const label = text.trim().replace(/\s+/g, " ");
  return isSearchable(label) ? { kind: "word", name: fold(label), label } : undefined;
}

/** What the list at hand can be followed or muted by: its topic, filtered or not, or the one word or phrase that it searches for. */
export function subjectOfList({ query, topic }: ListSubject): Subject | undefined {
  if (topic !== undefined) return topicSubject(topic);
  const parsed = parseQuery(query);
  if (!("query" in parsed) || parsed.query.kind !== "words" || parsed.query.within !== undefined)
    return undefined;
  return wordSubject(parsed.query.text);
}

/** The id of the record that follows or mutes it. */
export function idOf({ kind, name }: Subject): string {
  return `${kind}:${name}`;
}

/** Reads a record's id; `undefined` for what this version cannot follow or mute. */
export function parseSubject(id: string, label?: string): Subject | undefined {
  const [, kind, name = ""] = /^(topic|word):(.+)$/su.exec(id) ?? [];
  if (kind === "topic") return { kind, name, label: label ?? name };
  return kind === "word" && isSearchable(name) ? { kind, name, label: label ?? name } : undefined;
}

/** Reads records of things followed or muted, in the order of their labels. */
export function subjectsOf(records: ReadonlyMap<string, { label?: string }>): Subject[] {
  return [...records]
    .flatMap(([id, { label }]) => parseSubject(id, label) ?? [])
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** What finds its articles. */
export function queryOf({ kind, name }: Subject): Query {
  return kind === "topic" ? topicQuery(name) : wordQuery(name);
}

/** More than a plain word is a phrase: what means something in a query does not in quotes. */
export function wordQuery(text: string): WordQuery {
  return { kind: "words", text, quoted: !/^[\p{L}\p{N}\p{M}]+$/u.test(text) };
}

/** The page of its articles. */
export function hrefOf(subject: Subject): string {
  return subject.kind === "topic"
    ? paths.topic.href(subject.name)
    : paths.search.href(formatQuery(queryOf(subject)));
}
