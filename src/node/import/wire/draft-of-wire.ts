import type { Block } from "../../../content/block.ts";
import type { Picture } from "../../../content/picture.ts";
import { readDate } from "../dates/read-date.ts";
import type { Draft, Skip } from "../draft.ts";
import { languageTag } from "../fields/language-tag.ts";
import { safeAddress } from "../html/read-html.ts";

/** An item of a wire as its format tells it, before anything of it is trusted. */
export interface WireItem {
  id?: string;
  headline?: string;
  /** Dates as they are written, the first made first. */
  dates: (string | undefined)[];
  /** Of this version. */
  version?: string;
  body?: string | Block[];
  standfirst?: string;
  dateline?: string;
  authors: string[];
  topics: string[];
  codes: string[];
  language?: string;
  pictures: Picture[];
  /** Whose news it is. */
  publication?: string;
}

/** The draft of an item of a wire, or why it is none. One that tells no date has the `day`, if it is given. */
export function draftOfWire(item: WireItem, day?: string): { draft: Draft } | { skip: Skip } {
  const { id, headline, body, standfirst, authors, topics, codes, pictures, publication } = item;
  if (body === undefined || body.length === 0) {
    const reason = "has no text in it; an article needs a body";
    return { skip: { failed: true, kind: "no text", reason } };
  }
  const told = [...item.dates, item.version].filter((date) => date !== undefined);
  const date = told.length === 0 ? day : readDate(told[0] ?? "");
  if (date === undefined) return { skip: withoutDate(told[0]) };
  const updated = readDate(item.version ?? "");
  const lang = languageTag(item.language ?? "");
  // Agencies write the dash to the text behind it: LONDON, Nov 17 (AFP) -
  const dateline = /^.*[^\s–—-]/su.exec(item.dateline ?? "")?.[0];
  const address = /^https?:/i.test(id ?? "") ? safeAddress(id ?? "") : undefined;
  const [image, ...others] = pictures;
  const inBody = others.map((picture): Block => ({ type: "image", ...picture }));
  const draft: Draft = {
    ...(id !== undefined && { id }),
    ...(address !== undefined && { address }),
    ...(headline !== undefined && { headline }),
    date,
    ...(updated !== undefined && updated !== date && { updated }),
    body: typeof body === "string" ? body : [...body, ...inBody],
    ...(standfirst !== undefined && { standfirst }),
    ...(dateline !== undefined && { dateline }),
    ...(authors.length > 0 && { authors }),
    topics: [...new Set(topics)],
    ...(codes.length > 0 && { codes: [...new Set(codes)] }),
    ...(lang !== undefined && { lang }),
    ...(image !== undefined && { image }),
    ...(publication !== undefined && { publication: { name: publication } }),
  };
  return { draft };
}

function withoutDate(told: string | undefined): Skip {
  if (told === undefined) {
    const how =
      "give it one as in 2023-11-17T09:30:00Z, or give all that have none one with --date 2023-11-17";
    return { failed: true, kind: "no date", reason: `has no date; ${how}` };
  }
  const reason = `has a date that cannot be read (${told.slice(0, 60)}); write it as in 2023-11-17T09:30:00Z`;
  return { failed: true, kind: "bad date", reason };
}

/** Why an item of this status is not to be published; `undefined` where it may be. */
export function statusSkip(status: string | undefined, embargo: string | undefined): Skip | undefined {
  const word = /cancel|withheld/i.exec(status ?? "")?.[0]?.toLowerCase();
  if (word !== undefined) {
    const kind = word === "withheld" ? "withheld" : "cancelled";
    return { failed: false, kind, reason: `is ${kind} by its publisher` };
  }
  const until = readDate(embargo ?? "");
  if (until === undefined || Date.parse(until) <= Date.now()) return undefined;
  return {
    failed: false,
    kind: "under embargo",
    reason: `is not to be published before ${until}; import it then`,
  };
}
