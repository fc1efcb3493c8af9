import { plainLine } from "../fields/plain-or-html.ts";

/**
 * The members of a JSON object by their names in small letters, so that `versioncreated` of ninjs 1 and 2 is `versionCreated`
 * of ninjs 3.
 */
export type Members = ReadonlyMap<string, unknown>;

/** The members of an object; `undefined` for any other value. */
export function membersOf(value: unknown): Members | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]));
}

/** The text of the first of these members that has any. */
export function textMember(members: Members, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = members.get(name);
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return undefined;
}

export function numberMember(members: Members, name: string): number | undefined {
  const value = members.get(name);
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** The objects in a member: of a list, or, as ninjs 1 has it, of an object that names each, which becomes its `name`. */
export function objectsMember(members: Members, ...names: string[]): Members[] {
  const found = names.flatMap((name) => {
    const value = members.get(name);
    if (Array.isArray(value)) return value.flatMap((one) => membersOf(one) ?? []);
    const named = [...(membersOf(value) ?? [])];
    return named.flatMap(([key, one]) => withName(key, membersOf(one)));
  });
  return found.slice(0, 1000);
}

function withName(name: string, members: Members | undefined): Members[] {
  if (members === undefined) return [];
  return [members.has("name") ? members : new Map([...members, ["name", name]])];
}

/** A text of an item in one of the forms it has it in. */
export interface Variant {
  role: string;
  contentType: string;
  value: string;
}

/** The forms of a text: `bodies` of ninjs 2 and 3, `body_xhtml` and `body_text` of ninjs 1. */
export function variants(members: Members, list: string, prefix: string): Variant[] {
  const listed = objectsMember(members, list).flatMap((one) => {
    const value = textMember(one, "value");
    const role = textMember(one, "role") ?? "";
    return value === undefined ? [] : [{ role, contentType: textMember(one, "contenttype") ?? "", value }];
  });
  const named = [...members].flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === "string" && value.trim() !== ""
      ? [{ role: name.slice(prefix.length), contentType: "", value }]
      : [],
  );
  return [...listed, ...named];
}

/** True for a form that is HTML: it says so, or it is no other and has tags. */
export function isHtml({ role, contentType, value }: Variant): boolean {
  if (/x?html/i.test(contentType) || (contentType === "" && /x?html/i.test(role))) return true;
  return (
    !/^text\/plain/i.test(contentType) &&
    !/^text$/i.test(role) &&
    /<\/?(?:p|div|br|h[1-6]|ul|ol|table)\b/i.test(value)
  );
}

/** A form of a text on one line: plain where it says so, else whatever it looks like. */
export function variantLine({ contentType, value }: Variant): string {
  return /^text\/plain/i.test(contentType) ? value.replace(/\s+/g, " ").trim() : plainLine(value);
}
