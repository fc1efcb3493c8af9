import { isDate } from "../../../content/date.ts";
import { decodeText } from "../decode-text.ts";
import type { DocumentContent } from "../draft.ts";

const LEADING_DATE = /^date[ \t]*:?[ \t]*(\d{4}-\d{2}-\d{2})(?!\d)[ \t]*/i;
const LONGEST_HEADLINE = 120;
const HOW_TO_DATE = "begin it with its date, as in: date 2023-11-17";

/**
 * A document of plain text: `date 2023-11-17` first, then the text, blank lines between paragraphs. A short first
 * paragraph of one line that does not end like a sentence is its headline.
 */
export function readPlainText(bytes: Uint8Array): DocumentContent {
  const text = decodeText(bytes);
  if (text === undefined) return skip("is not text");
  if (text.trim() === "") return skip("is empty");
  const [match, date] = LEADING_DATE.exec(text.trimStart()) ?? [];
  if (match === undefined || date === undefined) return skip(`has no date; ${HOW_TO_DATE}`);
  if (!isDate(date)) return skip(`has the date ${date}, which is not in the calendar`);

  const paragraphs = splitParagraphs(text.trimStart().slice(match.length));
  const [first = "", ...others] = paragraphs;
  if (first === "") return skip("has a date and no text");
  const hasHeadline = others.length > 0 && isHeadline(first);
  const body = (hasHeadline ? others : paragraphs).join("\n\n");
  return { drafts: [{ ...(hasHeadline && { headline: first }), date, body }], skipped: [] };
}

function skip(reason: string): DocumentContent {
  return { drafts: [], skipped: [reason] };
}

function splitParagraphs(text: string): string[] {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function isHeadline(paragraph: string): boolean {
  return (
    paragraph.length <= LONGEST_HEADLINE &&
    !paragraph.includes("\n") &&
    !/[.!?…。！？;:,]["”’»)]*$/u.test(paragraph)
  );
}
