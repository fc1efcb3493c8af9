import type { Fields } from "./kinds.ts";
import type { Field, KeptRecord } from "./kept-record.ts";
import { stampAt } from "./stamp.ts";

/** Reads a bookmark as the first version stored and exported it; `undefined` when it is none. */
export function parseFirst(raw: unknown): { path: string; record: KeptRecord } | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const { path, title, standfirst, date, lang, dir, savedAt } = raw as Record<string, unknown>;
  if (typeof path !== "string" || !path.startsWith("/") || typeof title !== "string") return undefined;
  if (typeof savedAt !== "string" || Number.isNaN(Date.parse(savedAt))) return undefined;
  const stamp = stampAt(Date.parse(savedAt), "first");
  const fields: Record<string, Field> = { title: [title, stamp], savedAt: [savedAt, stamp] };
  if (typeof standfirst === "string") fields["standfirst"] = [standfirst, stamp];
  if (typeof date === "string" && !Number.isNaN(Date.parse(date))) fields["date"] = [date, stamp];
  if (typeof lang === "string") fields["lang"] = [lang, stamp];
  if (dir === "ltr" || dir === "rtl") fields["dir"] = [dir, stamp];
  return { path, record: { kind: "bookmark", id: presentAddress(path), fields } };
}

/** A path as pages are addressed by now: the first version wrote a topic's filter as `?with=…&without=…`. */
export function presentAddress(path: string): string {
  const [page = "", search = ""] = path.split("?", 2);
  const parameters = new URLSearchParams(search);
  const filter = [
    ...parameters.getAll("with").map((topic) => `#${topic}`),
    ...parameters.getAll("without").map((topic) => `-#${topic}`),
  ];
  return filter.length === 0 ? path : `${page}?${new URLSearchParams({ q: filter.join(" ") })}`;
}

/** A bookmark as the first version reads it. */
export function firstRecord(path: string, bookmark: Fields<"bookmark">): Record<string, unknown> {
  const { title = path, standfirst, date, lang, dir, savedAt = new Date(0).toISOString() } = bookmark;
  return { path, title, standfirst, date, lang, dir, savedAt };
}
