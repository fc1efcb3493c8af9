import * as v from "valibot";
import { type ArticleInput, articleSchema } from "../../../content/article.ts";
import { type Block, blockText, paragraphs } from "../../../content/block.ts";
import type { Draft, Skip } from "../draft.ts";
import { languageTag } from "../fields/language-tag.ts";
import { textDirection } from "../fields/text-direction.ts";
import { withoutTracking } from "../fields/without-tracking.ts";
import { deriveHeadline } from "../headline/derive-headline.ts";
import type { TopicFinder } from "../topics/topic-finder.ts";

/** What an article can do without: where a source has it wrong, it is left out, and the outcome says so. */
const DISPENSABLE = new Set(["dir", "image", "source", "updated", "standfirst", "dateline", "authors"]);

export type Made = { article: ArticleInput; note?: string } | { skip: Skip };

/** Makes an article of a draft: headline, topics and the rest as an article has them. Everything is checked as a build would. */
export function makeArticle(draft: Draft, findTopics: TopicFinder): Made {
  const body = plainBody(draft.body);
  const text = typeof body === "string" ? body : body.map(blockText).join("\n\n");
  const given = oneLine(draft.headline);
  const lang = draft.lang === undefined ? undefined : languageTag(draft.lang);
  const headline = given ?? deriveHeadline(text, lang);
  if (body.length === 0) return fail("no text", "has no text");
  if (headline === "") return fail("no headline", "has no headline and no text to make one of");
  const topics = findTopics({
    headline,
    body: text,
    ...optional("lang", lang),
    tags: draft.topics ?? [],
    codes: draft.codes ?? [],
  });
  return check({
    headline,
    date: draft.date,
    ...optional("updated", draft.updated === draft.date ? undefined : draft.updated),
    topics,
    ...optional("standfirst", oneLine(draft.standfirst)),
    ...optional("authors", nonEmpty(draft.authors?.flatMap((author) => oneLine(author) ?? []))),
    ...optional("dateline", oneLine(draft.dateline)),
    ...optional("lang", lang),
    ...optional("dir", draft.dir ?? (lang === undefined ? textDirection(text) : undefined)),
    ...optional("image", draft.image),
    ...optional("source", sourceOf(draft)),
    ...optional("story", oneLine(draft.story)),
    ...optional("corrections", nonEmpty(draft.corrections)),
    ...(given === undefined && { derived: ["headline"] as const }),
    body,
  });
}

function fail(kind: string, reason: string): { skip: Skip } {
  return { skip: { failed: true, kind, reason } };
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.toWellFormed().replace(/\s+/g, " ").trim();
  return line === "" ? undefined : line;
}

function nonEmpty<T>(list: T[] | undefined): T[] | undefined {
  return list?.length === 0 ? undefined : list;
}

/** Plain paragraphs are what an editor would type: one string, if it is read as the same paragraphs again. */
function plainBody(body: Draft["body"]): string | Block[] {
  if (typeof body === "string") return body.trim();
  const texts = body.map((block) => (block.type === "paragraph" ? block.text : undefined));
  if (!texts.every((text) => typeof text === "string")) return body;
  const joined = texts.join("\n\n");
  const again = paragraphs(joined);
  return again.length === body.length &&
    again.every((block, at) => block.type === "paragraph" && block.text === texts[at])
    ? joined
    : body;
}

function sourceOf({ publication, address }: Draft): ArticleInput["source"] {
  const name = oneLine(publication?.name) ?? hostOf(address);
  if (name === undefined) return undefined;
  return { name, ...optional("url", address === undefined ? publication?.url : withoutTracking(address)) };
}

function hostOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : URL.parse(address)?.hostname.replace(/^www\./, "") || undefined;
}

function check(article: ArticleInput): Made {
  const result = v.safeParse(articleSchema, article);
  if (result.success) return { article };
  const fields = result.issues.map((issue) => v.getDotPath(issue) ?? "");
  const heads = fields.map((field) => field.split(".")[0] ?? "");
  const reason = result.issues[0].message;
  const [field = ""] = fields;
  if (!heads.every((head) => DISPENSABLE.has(head)))
    return fail("not valid", `cannot be an article: ${field}: ${reason}`);
  const entries = Object.entries(article).filter(([key]) => !heads.includes(key));
  const rest = v.safeParse(articleSchema, Object.fromEntries(entries));
  if (!rest.success) return fail("not valid", `cannot be an article: ${rest.issues[0].message}`);
  return {
    article: Object.fromEntries(entries) as ArticleInput,
    note: `without its ${field}, which ${reason}`,
  };
}
