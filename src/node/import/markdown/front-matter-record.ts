import { asObject, member, memberText } from "../records/member-text.ts";

type FrontRecord = Readonly<Record<string, unknown>>;

/** Members that keep others: Zola's taxonomies and extra, Hugo's params, a date of when it was created and updated. */
const INNER = ["taxonomies", "extra", "params", "date"];
/** What a post of a blog of links is about is elsewhere, and where it will be on this site is no address. */
const NOT_ITS_OWN = /^(?:link|external_?(?:link|url)|url|href|type|layout|text|content|html|source)$/i;

/** What front matter says of an article, as a record of a dump would. */
export function articleMembers(record: FrontRecord): FrontRecord {
  const inner = INNER.flatMap((name) => Object.entries(asObject(member(record, name)) ?? {}));
  const members = [...inner, ...Object.entries(record)];
  const own = members.filter(([name, value]) => !NOT_ITS_OWN.test(name) || isAddress(value));
  return Object.fromEntries(
    own.map(([name, value]) => [
      name,
      isSeveral(name, value) ? value.trim().split(/\s+/) : flat(name, value),
    ]),
  );
}

/** Hexo has a category and the one within it as a list in the list. */
function flat(name: string, value: unknown): unknown {
  return Array.isArray(value) && /^(?:categories|tags)$/i.test(name) ? value.flat(2) : value;
}

/** Jekyll has several in one text with spaces between them (https://jekyllrb.com/docs/posts/#categories-and-tags). */
function isSeveral(name: string, value: unknown): value is string {
  return /^(?:categories|tags)$/i.test(name) && typeof value === "string" && /^[^,;|[\]]*$/.test(value);
}

function isAddress(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\//i.test(value);
}

/** Members that say that their text is to be seen by nobody yet, or by those only who are told where, and what they say then. */
const UNPUBLISHED: [members: string[], values: string[]][] = [
  [
    ["draft", "isDraft", "is_draft", "private", "unlisted", "eleventyExcludeFromCollections"],
    ["true", "yes"],
  ],
  [
    ["published", "publish", "permalink"],
    ["false", "no"],
  ],
  [
    ["status", "state", "visibility"],
    ["draft", "private", "unpublished", "unlisted", "hidden", "pending", "scheduled"],
  ],
];

/** Why its author has not published it, completing a sentence: it says so, or lies among Jekyll's drafts. */
export function whyUnpublished(record: FrontRecord, name: string): string | undefined {
  if (/(?:^|[\\/])_drafts[\\/]/.test(name)) return "lies among the drafts of its site, and is not published";
  for (const [members, values] of UNPUBLISHED) {
    const found = members.find((one) => values.includes(said(record, one)));
    if (found !== undefined) return `says “${found}: ${said(record, found)}”, and is not published`;
  }
  return undefined;
}

function said(record: FrontRecord, name: string): string {
  const value = member(record, name);
  return typeof value === "boolean" ? String(value) : memberText(value).trim().toLowerCase();
}

/** True for a page that Hugo lists others on. */
export function isListPage(name: string): boolean {
  return /(?:^|[\\/])_index\.(?:[a-z]{2}\.)?\w+$/.test(name);
}

/** True for a page of a site that is no post: one that Jekyll lays out as such, that stands beside Hugo's sections, or tells of its files. */
export function isSitePage(record: FrontRecord, name: string): boolean {
  const layout = memberText(member(record, "layout"));
  return (
    /^(?:page|home|default|archives?|search|categories|tags|404)$/i.test(layout) ||
    /(?:^|[\\/])content[\\/][^\\/]+$/.test(name) ||
    /(?:^|[\\/])(?:readme|changelog|contributing|code_of_conduct|security|licen[cs]e|404)\.\w+$/i.test(name)
  );
}
