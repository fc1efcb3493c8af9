import type { Draft } from "../draft.ts";
import { addressBeside, safeAddress } from "../html/addresses.ts";
import { readAuthors } from "./record-authors.ts";
import { isNothing } from "../fields/nothing.ts";
import { memberLabels, unique } from "./member-list.ts";
import { asObject, member, memberText } from "./member-text.ts";
import { plainLine } from "../fields/plain-or-html.ts";
import { languageTag } from "../fields/language-tag.ts";
import type { Members } from "./record-members.ts";

/** What a record says of its article beside its text and its date. */
export type RecordFields = Omit<Draft, "date" | "updated" | "body" | "standfirst">;

/** Reads the members of a record; what is empty or cannot be read is absent. `base` is where relative links lead from; the picture of a document that is local may lie beside it. */
export function recordFields(members: Members, base?: string, isLocal = false): RecordFields {
  const address = firstAddress(members.address, base);
  const lang = languageTag(firstText(members.lang));
  const authors = readAuthors(members.authors?.[0]);
  const topics = unique((members.topics ?? []).flatMap(memberLabels));
  const image = firstImage(members.image, (text) => pictureAddress(text, address ?? base, isLocal));
  const publication = publicationOf(members.publication?.[0]);
  const dir = firstText(members.dir).toLowerCase();
  return {
    ...line("id", firstText(members.id)),
    ...(address !== undefined && { address }),
    ...line("headline", withoutPublication(firstText(members.headline, true), publication?.name)),
    ...line("dateline", firstText(members.dateline)),
    ...line("slug", firstText(members.slug)),
    ...(authors.length > 0 && { authors }),
    ...(topics.length > 0 && { topics }),
    ...(lang !== undefined && { lang }),
    ...((dir === "ltr" || dir === "rtl") && { dir }),
    ...(image !== undefined && { image }),
    ...(publication !== undefined && { publication }),
  };
}

/** Search engines write the publication behind the headline: `The dam is gone - Valley News`. */
function withoutPublication(headline: string, name = ""): string {
  const end = [" - ", " | "].find((sign) => name !== "" && headline.endsWith(sign + name));
  return end === undefined ? headline : headline.slice(0, -(end + name).length);
}

function line(name: "id" | "headline" | "dateline" | "slug", text: string): Partial<RecordFields> {
  const value = plainLine(text);
  return value === "" ? {} : { [name]: value };
}

/** The first text that says something; a headline may be called None. */
function firstText(values: unknown[] = [], isAnything = false): string {
  for (const value of values) {
    const text = memberText(value);
    if (isAnything ? text.trim() !== "" : !isNothing(text)) return text;
  }
  return "";
}

function addressOf(text: string, base?: string): string | undefined {
  return text === "" ? undefined : safeAddress(text.trim(), base);
}

/** Some name what only their own programs know before what leads there: `nyt://article/…`. */
function firstAddress(values: unknown[] = [], base?: string): string | undefined {
  return values.map((value) => addressOf(firstText([value]), base)).find((address) => address !== undefined);
}

type ReadAddress = (text: string) => string | undefined;

function pictureAddress(text: string, base: string | undefined, isLocal: boolean): string | undefined {
  return addressOf(text, base) ?? (isLocal ? addressBeside(text) : undefined);
}

function firstImage(values: unknown[] = [], read: ReadAddress): Draft["image"] {
  for (const value of values) {
    const image = imageOf(Array.isArray(value) ? value[0] : value, read);
    if (image !== undefined) return image;
  }
  return undefined;
}

function imageOf(value: unknown, read: ReadAddress): Draft["image"] {
  const object = asObject(value) ?? { url: value };
  const src = ["url", "src", "href", "source_url", "contentUrl", "image", "path"]
    .map((name) => read(memberText(member(object, name))))
    .find((address) => address !== undefined);
  if (src === undefined) return undefined;
  const text = (...names: string[]) =>
    plainLine(names.map((name) => memberText(member(object, name))).find((one) => one !== "") ?? "");
  const [width, height] = [Number(member(object, "width")), Number(member(object, "height"))];
  const caption = text("caption");
  return {
    src,
    alt: text("alt", "alt_text", "alternativeText", "description", "title"),
    ...(isSize(width) && isSize(height) && { width, height }),
    ...(caption !== "" && { caption }),
  };
}

function isSize(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0 && pixels < 100_000;
}

/** A publication has a name, an address, or both. */
function publicationOf(value: unknown): Draft["publication"] {
  const object = asObject(value) ?? {};
  const text = memberText(value).trim();
  const url = addressOf(memberText(member(object, "url")) || (/^https?:/i.test(text) ? text : ""));
  const name = plainLine(/^https?:/i.test(text) ? (url === undefined ? "" : new URL(url).hostname) : text);
  return isNothing(name) ? undefined : { name, ...(url !== undefined && { url }) };
}
