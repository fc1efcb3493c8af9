import { decodeHTML, decodeHTMLAttribute } from "entities";
import { shortened } from "./collection-paths.ts";
import type { FileEntry, PageEntry } from "./file-entry.ts";
import { endsInTag, markupTags, type Tag } from "./markup-tags.ts";
import { cutOff, excerptOf, type Problem } from "./reading.ts";
import { readTime } from "./read-time.ts";
import { trimmed } from "./white-space.ts";

/** What a Netscape bookmark file says, one after the other. */
export type NetscapeEntry = FileEntry | { kind: "problem"; problem: Problem };

/** After a rule within a note, the note goes on; between two bookmarks it is a separator. */
const BETWEEN_BOOKMARKS = /\s*(?:$|<(?:DT|HR|\/?DL)\b)/iy;
/** What only programs write that have commas between labels: Firefox and Raindrop. */
const OF_COMMAS =
  /\s(?:last_charset|icon_uri|shortcuturl|unfiled_bookmarks_folder|data-cover|data-important)\s*=/i;

/**
 * Reads bookmarks as browsers and bookmark services export them, as they are found: tags in capitals or not, closed or
 * not. https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export function* netscapeEntries(text: string): Generator<NetscapeEntry> {
  const splitLabels = labelSplitter(text);
  /** The paths of the lists that are open; a list that no heading names is no folder. */
  const open: string[][] = [];
  let heading: { tag: Tag } | undefined;
  let nextFolder: string | undefined;
  let link: Tag | undefined;
  let page: PageEntry | undefined;
  let note: { start: number; isOfPage: boolean } | undefined;

  const path = () => open.at(-1) ?? [];

  function endNote(at: number): void {
    if (note?.isOfPage && page !== undefined) page.note = noteOf(text.slice(note.start, at)) || page.note;
    note = undefined;
  }

  function* endPage(at: number): Generator<NetscapeEntry> {
    if (link !== undefined) yield* endLink(at);
    endNote(at);
    if (page !== undefined) yield page;
    page = undefined;
  }

  function* endLink(at: number): Generator<NetscapeEntry> {
    if (link === undefined) return;
    const read = readLink(link, text.slice(link.end, at), path(), splitLabels);
    link = undefined;
    if (read.kind === "page") page = read;
    else yield read;
  }

  /** What a folder without a name holds stands in the one around it. */
  function* endHeading(tag: Tag, at: number): Generator<NetscapeEntry> {
    heading = undefined;
    nextFolder = lineOf(text.slice(tag.end, at)) || undefined;
    if (nextFolder !== undefined)
      yield { kind: "folder", path: shortened([...path(), nextFolder]), time: folderTime(tag) };
  }

  for (const tag of markupTags(text)) {
    const { name, isEnd, start, end, attributes } = tag;
    if (heading !== undefined) {
      const isClosed = isEnd && name === heading.tag.name;
      // One that is not closed ends where its list or the next bookmark begins.
      if (!isClosed && name !== "dl" && name !== "dt") continue;
      yield* endHeading(heading.tag, start);
      if (isClosed) continue;
    }
    if ((name === "a" || name === "dt") && isEnd) yield* endLink(start);
    else if (name === "dt" || name === "dl" || (name === "hr" && isSeparator(text, end, note))) {
      yield* endPage(start);
      if (name === "dl" && !isEnd)
        open.push(nextFolder === undefined ? path() : shortened([...path(), nextFolder]));
      if (name === "dl" && isEnd) open.pop();
      nextFolder = undefined;
    } else if (name === "dd" && !isEnd) {
      if (link !== undefined) yield* endLink(start);
      endNote(start);
      note = { start: end, isOfPage: page !== undefined };
    } else if (isEnd && ["dd", "html", "body"].includes(name)) endNote(start);
    else if (note === undefined && name === "a") {
      // Some programs write a title as it is: "What <a> is for".
      if (link !== undefined && !attributes.has("href")) continue;
      yield* endPage(start);
      link = tag;
    } else if (note === undefined && /^h[2-6]$/.test(name) && !isEnd) {
      yield* endPage(start);
      heading = { tag };
    }
  }
  const isCutOff = link !== undefined || open.length > 0 || endsInTag(text);
  yield* endPage(text.length);
  if (isCutOff) yield { kind: "problem", problem: cutOff(text) };
}

function isSeparator(text: string, end: number, note: object | undefined): boolean {
  BETWEEN_BOOKMARKS.lastIndex = end;
  return note === undefined || BETWEEN_BOOKMARKS.test(text);
}

type SplitLabels = (raw: string) => string[];

function readLink(tag: Tag, rawTitle: string, folder: string[], splitLabels: SplitLabels): NetscapeEntry {
  const { attributes, line } = tag;
  const value = (...names: string[]) => {
    const raw = names.map((name) => attributes.get(name)).find((raw) => raw !== undefined);
    return raw === undefined ? undefined : decodeHTMLAttribute(trimmed(raw));
  };
  const address = value("href") ?? "";
  const title = lineOf(rawTitle);
  const fault = faultOf(address, attributes);
  if (fault !== undefined)
    return { kind: "problem", problem: { line, what: fault, text: excerptOf(title || address) } };
  return {
    kind: "page",
    line,
    address,
    title,
    folder,
    labels: splitLabels(attributes.get("tags") ?? attributes.get("labels") ?? attributes.get("tag") ?? ""),
    note: value("description", "note") || undefined,
    savedAt: readTime(value("add_date", "time_added") ?? ""),
    changedAt: readTime(value("last_modified") ?? ""),
    isFavourite: isTrue(value("favourite", "favorite", "starred", "data-important")),
    isForLater: isTrue(value("toread", "unread")),
    isPrivate: privacyOf(value("private"), value("public", "published", "pub", "shared")),
  };
}

function faultOf(address: string, attributes: Tag["attributes"]): Problem["what"] | undefined {
  if (attributes.has("feedurl") || /^feed:/i.test(address)) return "feedNotPage";
  if (address === "") return "noAddress";
  if (/^place:/i.test(address)) return "browserQuery";
  return address.startsWith("/") ? "addressWithoutSite" : undefined;
}

/** Commas separate labels, which may have spaces then; where a file has none of them, spaces do. */
function labelSplitter(text: string): SplitLabels {
  const hasCommas = OF_COMMAS.test(text) || /\s(?:tags|labels)\s*=\s*(?:"[^",]*,|'[^',]*,)/i.test(text);
  return (raw) =>
    raw
      .split(hasCommas ? /,/ : /[\t\n\f\r ]+/)
      .map((label) => decodeHTMLAttribute(trimmed(label)))
      .filter((label) => label !== "");
}

function folderTime({ attributes }: Tag): number | undefined {
  return readTime(attributes.get("last_modified") ?? "") ?? readTime(attributes.get("add_date") ?? "");
}

/** Text on one line: what ends lines and is not written as a reference is how the file is laid out. */
function lineOf(raw: string): string {
  const lines = raw.split("\n").map(trimmed);
  return decodeHTML(lines.filter((line) => line !== "").join(" "));
}

/** Notes have lines; of markup only their ends are read, the rest is text. */
function noteOf(raw: string): string {
  return decodeHTML(trimmed(raw).replace(/<br\s*\/?>\n?/gi, "\n"));
}

function isTrue(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : /^(1|true|yes)$/i.test(value);
}

function privacyOf(hidden: string | undefined, open: string | undefined): boolean | undefined {
  return hidden === undefined ? negated(isTrue(open)) : isTrue(hidden);
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
