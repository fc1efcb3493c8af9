import { type DateOrder, whyNoDate } from "../dates/date-order.ts";
import type { Draft, Format, Item, ReadOptions } from "../draft.ts";
import { readDate } from "../dates/read-date.ts";
import { readFileName } from "../fields/file-name.ts";
import { splitByline } from "../plain-text/byline-line.ts";
import { readDateline } from "../plain-text/dateline.ts";
import { dateLine, leadingDate, type LeadingDate } from "../plain-text/leading-date.ts";
import { isHeadline, isTellingHeadline, splitHeadline } from "../plain-text/headline-line.ts";
import { readWhole, type Source } from "../source.ts";
import { decodeText } from "../text/decode-text.ts";

const LARGEST = 50_000_000;
const HOW_TO_DATE =
  "begin it with its date, as in: date 2023-11-17, or give all that have none one with --date 2023-11-17";

/**
 * A document of plain text: its date and its headline in the first lines, in either order, where it has them, then
 * paragraphs with blank lines between them. The text goes on to the letter.
 */
export const plainText: Format = { name: "plain text", endings: [".txt", ".text"], read: readPlainText };

async function* readPlainText(source: Source, options: ReadOptions): AsyncGenerator<Item> {
  const text = decodeText(await readWhole(source, LARGEST), { contentType: source.contentType });
  if (text === undefined) return yield skip("not text", "is not text");
  const clean = withPlainLineEnds(text).trim();
  if (clean === "") return yield skip("empty", "is empty");
  const leading = leadingDate(clean, options.dateOrder);
  if (leading !== undefined && leading.date === undefined)
    return yield skip("no such date", `has the date ${leading.written}, which ${whyNoDate(leading.written)}`);
  const named = dateInName(source.name);
  yield readDocument(clean, leading, named === undefined ? options : { ...options, date: named });
}

/** As in `2022-05-09 notes from the flood.txt`. */
function dateInName(name: string): string | undefined {
  const { date } = /\d{4}-\d/.test(name) ? readFileName(name) : {};
  return date === undefined ? undefined : readDate(date);
}

function readDocument(text: string, leading: LeadingDate | undefined, options: ReadOptions): Item {
  const paragraphs = splitParagraphs(leading === undefined ? text : leading.rest);
  if (paragraphs.length === 0) return skip("no text", "has a date and no text");
  const { headline, date: second, body: told } = splitHead(paragraphs, leading, options.dateOrder);
  const { authors, body } = splitByline(told);
  const [first = ""] = body;
  // Its place stays where it is, in the text.
  const date = leading?.date ?? second ?? readDateline(first)?.date ?? options.date;
  if (date === undefined) return skip("no date", `has no date; ${HOW_TO_DATE}`);
  const draft: Draft = { date, body: body.join("\n\n") };
  if (headline !== undefined) draft.headline = headline;
  if (authors.length > 0) draft.authors = authors;
  return { draft };
}

interface Head {
  headline?: string;
  date?: string;
  body: string[];
}

/** Takes the headline off the first paragraph, and a date that follows it. Text in the line of a date is no headline. */
function splitHead(
  paragraphs: string[],
  leading: LeadingDate | undefined,
  order: DateOrder | undefined,
): Head {
  const { headline, others } = splitHeadline(paragraphs);
  const isOne =
    headline !== undefined &&
    (leading === undefined ? isHeadline(headline) : !leading.isInline && isTellingHeadline(headline));
  if (!isOne) return { body: paragraphs };
  const [first = "", ...rest] = others;
  const [line = "", ...lines] = first.split("\n");
  const date = leading === undefined ? dateLine(line, order) : undefined;
  const body =
    date === undefined ? others : [lines.join("\n"), ...rest].filter((paragraph) => paragraph !== "");
  return body.length === 0 ? { body: paragraphs } : { headline, body, ...(date !== undefined && { date }) };
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
