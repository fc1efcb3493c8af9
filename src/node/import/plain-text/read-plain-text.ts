import { type DateOrder, whyNoDate } from "../dates/date-order.ts";
import type { Draft, Item, ReadOptions } from "../draft.ts";
import { readDate } from "../dates/read-date.ts";
import { readFileName } from "../fields/file-name.ts";
import { splitByline } from "./byline-line.ts";
import { readDateline } from "./dateline.ts";
import { type HeadLines, splitHeadLines } from "./head-lines.ts";
import { labelledHead, type LabelledHead } from "./labelled-head.ts";
import { leadingDate, type LeadingDate } from "./leading-date.ts";
import { recordFields } from "../records/record-fields.ts";
import { isHeadline, isTellingHeadline, splitHeadline } from "./headline-line.ts";
import { readWhole, type Source } from "../source.ts";
import { decodeText } from "../text/decode-text.ts";

const LARGEST = 50_000_000;
const HOW_TO_DATE =
  "begin it with its date, as in: date 2023-11-17, or give all that have none one with --date 2023-11-17";

/**
 * A document of plain text: its date and its headline in the first lines, in either order, where it has them, then
 * paragraphs with blank lines between them. The text goes on to the letter.
 */
export async function* readPlainText(source: Source, options: ReadOptions): AsyncGenerator<Item> {
  const text = decodeText(await readWhole(source, LARGEST), { contentType: source.contentType });
  if (text === undefined) return yield skip("not text", "is not text");
  const clean = withPlainLineEnds(text).trim();
  if (clean === "") return yield skip("empty", "is empty");
  const named = dateInName(source.name);
  const dated = named === undefined ? options : { ...options, date: named };
  const labelled = labelledHead(clean);
  if (labelled !== undefined) return yield readLabelled(labelled, dated);
  const leading = leadingDate(clean, options.dateOrder);
  if (leading !== undefined && leading.date === undefined)
    return yield skip("no such date", `has the date ${leading.written}, which ${whyNoDate(leading.written)}`);
  yield readDocument(clean, leading, dated);
}

/** A text with its headline, date and the like above it, each with a label. */
function readLabelled({ fields, rest }: LabelledHead, options: ReadOptions): Item {
  const members = Object.fromEntries([...fields].map(([field, value]) => [field, [value]]));
  const updated = readDate(fields.get("updated") ?? "", "UTC", options.dateOrder);
  const written = fields.get("date") ?? fields.get("updated");
  const date = written === undefined ? options.date : readDate(written, "UTC", options.dateOrder);
  if (date === undefined && written !== undefined)
    return skip("no such date", `has the date ${written.slice(0, 60)}, which ${whyNoDate(written)}`);
  if (date === undefined) return skip("no date", `has no date; ${HOW_TO_DATE}`);
  const draft: Draft = { ...recordFields(members), date, body: splitParagraphs(rest).join("\n\n") };
  const standfirst = fields.get("standfirst");
  if (standfirst !== undefined) draft.standfirst = standfirst;
  if (updated !== undefined && updated !== date) draft.updated = updated;
  return { draft };
}

/** As in `2022-05-09 notes from the flood.txt`. */
function dateInName(name: string): string | undefined {
  const { date } = /\d{4}-\d/.test(name) ? readFileName(name) : {};
  return date === undefined ? undefined : readDate(date);
}

function readDocument(text: string, leading: LeadingDate | undefined, options: ReadOptions): Item {
  const paragraphs = splitParagraphs(leading === undefined ? text : leading.rest);
  if (paragraphs.length === 0) return skip("no text", "has a date and no text");
  const { headline, date: second, ...head } = splitHead(paragraphs, leading, options.dateOrder);
  const { authors, body } = head.authors.length > 0 ? head : splitByline(head.body);
  const [first = ""] = body;
  // Its place stays where it is, in the text.
  const date = leading?.date ?? second ?? readDateline(first)?.date ?? options.date;
  if (date === undefined) return skip("no date", `has no date; ${HOW_TO_DATE}`);
  const draft: Draft = { date, body: body.join("\n\n") };
  if (headline !== undefined) draft.headline = headline;
  if (authors.length > 0) draft.authors = authors;
  return { draft };
}

/** Takes off the headline, and the date and byline that follow it. Text in the line of a date is no headline. */
function splitHead(
  paragraphs: string[],
  leading: LeadingDate | undefined,
  order: DateOrder | undefined,
): HeadLines & { headline?: string } {
  const { headline, others } = splitHeadline(paragraphs);
  const isOne =
    headline !== undefined &&
    (leading === undefined ? isHeadline(headline) : !leading.isInline && isTellingHeadline(headline));
  if (!isOne) return { authors: [], body: paragraphs };
  const head = splitHeadLines(others, leading !== undefined, order);
  return head.body.length === 0 ? { authors: [], body: paragraphs } : { headline, ...head };
}

function withPlainLineEnds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;
}

function splitParagraphs(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function skip(kind: string, reason: string): Item {
  return { skip: { failed: true, kind, reason } };
}
