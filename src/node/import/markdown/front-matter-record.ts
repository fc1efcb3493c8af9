import { asObject, member, memberText } from "../records/member-text.ts";

type FrontRecord = Readonly<Record<string, unknown>>;

/** Members that site generators keep others in: Zola's taxonomies and extra, Hugo's params. */
const INNER = ["taxonomies", "extra", "params"];
/** What a post of a blog of links is about is elsewhere, and where it will be on this site is no address. */
const NOT_ITS_OWN = /^(?:link|external_?(?:link|url)|url|href|type|layout|text|content|html|source)$/i;

/** What front matter says of an article, as a record of a dump would. */
export function articleMembers(record: FrontRecord): FrontRecord {
  const inner = INNER.flatMap((name) => Object.entries(asObject(member(record, name)) ?? {}));
  const members = [...inner, ...Object.entries(record)];
  const own = members.filter(([name, value]) => !NOT_ITS_OWN.test(name) || isAddress(value));
  return Object.fromEntries(
    own.map(([name, value]) => [name, isSeveral(name, value) ? value.trim().split(/\s+/) : value]),
  );
}

/** Jekyll has several in one text with spaces between them (https://jekyllrb.com/docs/posts/#categories-and-tags). */
function isSeveral(name: string, value: unknown): value is string {
  return /^(?:categories|tags)$/i.test(name) && typeof value === "string" && /^[^,;|[\]]*$/.test(value);
}

function isAddress(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\//i.test(value);
}

/** True for what its author has not published. */
export function isUnpublished(record: FrontRecord): boolean {
  const says = (name: string, ...values: string[]) => {
    const value = member(record, name);
    return values.includes(
      typeof value === "boolean" ? String(value) : memberText(value).trim().toLowerCase(),
    );
  };
  return (
    says("draft", "true", "yes") ||
    says("published", "false", "no") ||
    says("publish", "false", "no") ||
    says("private", "true", "yes") ||
    says("status", "draft", "private", "unpublished")
  );
}

/** True for a page of a site that is no post: one that Jekyll lays out as such, or that stands beside Hugo's sections. */
export function isSitePage(record: FrontRecord, name: string): boolean {
  const layout = memberText(member(record, "layout"));
  return (
    /^(?:page|home|default|archives?|search|categories|tags|404)$/i.test(layout) ||
    /(?:^|[\\/])(?:content[\\/][^\\/]+|_index\.\w+)$/.test(name)
  );
}
