import { blockText } from "../../../content/block.ts";
import type { Draft, Skip } from "../draft.ts";
import { lettersOf } from "../fields/letters.ts";
import { splitByline } from "../fields/byline.ts";
import { plainLine } from "../fields/plain-or-html.ts";
import { safeAddress } from "../html/read-html.ts";
import { draftOfWire, statusSkip } from "../wire/draft-of-wire.ts";
import { subjectCode } from "../wire/subject-code.ts";
import { itemBody } from "./item-body.ts";
import { objectsMember, textMember, variantLine, variants, type Members } from "./members.ts";
import { ownItem } from "./own-item.ts";
import { associatedPictures } from "./pictures.ts";

/** An item of ninjs 1, 2 or 3 (https://www.iptc.org/std/ninjs/) as a draft, or why it is not an article. */
export function itemDraft(item: Members, day?: string): { draft: Draft } | { skip: Skip } {
  const embargo = textMember(item, "embargoeduntil", "embargoed");
  const skip = statusSkip(textMember(item, "pubstatus"), embargo);
  if (skip !== undefined) return { skip };
  const id = textMember(item, "uri");
  const address = id === undefined ? undefined : safeAddress(id);
  const headline = headlineOf(item);
  const body = itemBody(item, { address, headline });
  if (body === undefined) return { skip: withoutBody(item) };
  const read = draftOfWire(
    {
      id,
      headline,
      dates: [textMember(item, "firstcreated"), textMember(item, "contentcreated")],
      version: textMember(item, "versioncreated"),
      body,
      standfirst: standfirstOf(item, typeof body === "string" ? body : body.map(blockText).join("\n")),
      dateline: plainLine(textMember(item, "dateline", "located") ?? "") || undefined,
      authors: splitByline(plainLine(textMember(item, "byline", "by") ?? "")),
      topics: topicsOf(item),
      codes: codesOf(item),
      language: textMember(item, "language"),
      pictures: associatedPictures(item),
      publication: namesOf(item, "infosource", "infosources")[0],
    },
    day,
  );
  return "draft" in read ? { draft: ownItem(item, read.draft) } : read;
}

function withoutBody(item: Members): Skip {
  const type = textMember(item, "type");
  if (type !== undefined && type !== "text")
    return {
      failed: false,
      kind: `type ${type.slice(0, 40)}`,
      reason: `is of type ${type.slice(0, 40)} and has no text`,
    };
  return {
    failed: true,
    kind: "no text",
    reason: "has no text; an article needs a body (body_xhtml, body_text or bodies)",
  };
}

function headlineOf(item: Members): string | undefined {
  const forms = variants(item, "headlines", "headline_");
  const main = forms.find(({ role }) => /^(?:main|headline)$/i.test(role)) ?? forms[0];
  const told = textMember(item, "headline");
  if (told !== undefined || main === undefined)
    return plainLine(told ?? textMember(item, "title") ?? "") || undefined;
  return variantLine(main) || undefined;
}

const FOR_PICTURES = /caption/i;

/** A description, unless it is the beginning of the text again, as agencies often give it. */
function standfirstOf(item: Members, body: string): string | undefined {
  const described = variants(item, "descriptions", "description_").find(
    ({ role }) => !FOR_PICTURES.test(role),
  );
  const standfirst = described === undefined ? "" : variantLine(described);
  const beginning = lettersOf(standfirst).slice(0, 60);
  const isRepeated = beginning !== "" && lettersOf(body.slice(0, 2000)).includes(beginning);
  return standfirst === "" || isRepeated ? undefined : standfirst;
}

/** Its subjects, then keywords, then the people, places and organisations it is about. */
function topicsOf(item: Members): string[] {
  const subjects = namesOf(item, "subject", "subjects");
  const others = namesOf(
    item,
    "person",
    "people",
    "place",
    "places",
    "organisation",
    "organisations",
    "event",
    "events",
  );
  return [...subjects, ...keywordsOf(item), ...others]
    .map((topic) => topic.replace(/\s+/g, " ").trim())
    .filter((topic) => topic !== "");
}

function namesOf(item: Members, ...names: string[]): string[] {
  return objectsMember(item, ...names).flatMap((one) => textMember(one, "name") ?? []);
}

function codesOf(item: Members): string[] {
  return objectsMember(item, "subject", "subjects").flatMap((one) => {
    const scheme = textMember(one, "scheme");
    const codes = ["qcode", "uri", "code", "literal"].map((name) =>
      subjectCode(textMember(one, name), scheme),
    );
    return codes.find((code) => code !== undefined) ?? [];
  });
}

function keywordsOf(item: Members): string[] {
  const keywords = item.get("keywords") ?? item.get("keyword");
  if (typeof keywords === "string") return keywords.split(",").map((one) => one.trim());
  return Array.isArray(keywords) ? keywords.filter((one) => typeof one === "string") : [];
}
