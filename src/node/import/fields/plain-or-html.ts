import { decodeHTMLStrict } from "entities";
import type { Block } from "../../../content/block.ts";
import { htmlLine, readHtml } from "../html/read-html.ts";

const BLOCK_TAG =
  /<\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|table|figure|img|section|article|pre|hr|iframe|script)(?:\s|\/?>)/i;
const INLINE_TAG = /<\/(?:a|em|strong|b|i|u|span|code|sup|sub|small|mark|font)>/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;

/** Lines that are longer than this are not broken to fit a page. */
const WIDEST = 100;
const SENTENCE_END = /[.!?…。！？:;؟][\s"'”’»)\]]*$/;

/** The body of a text of unknown kind: blocks where it is HTML, else its paragraphs with blank lines between. */
export function plainOrHtml(text: string, address?: string): string | Block[] {
  if (text.includes("<")) {
    if (BLOCK_TAG.test(text)) return readHtml(hasParagraphTags(text) ? text : markParagraphs(text), address);
    if (INLINE_TAG.test(text)) return readHtml(markParagraphs(plainParagraphs(text)), address);
  }
  return plainParagraphs(ENTITY.test(text) ? decodeHTMLStrict(text) : text);
}

/** One line of a text of unknown kind, as a headline. */
export function plainLine(text: string): string {
  const isMarked =
    ENTITY.test(text) || (text.includes("<") && (INLINE_TAG.test(text) || BLOCK_TAG.test(text)));
  return (isMarked ? htmlLine(text) : text).replace(/\s+/g, " ").trim();
}

function hasParagraphTags(html: string): boolean {
  return /<(?:p|div|br|section|article)(?:\s|\/?>)/i.test(html);
}

/** HTML as it is typed into an editor that makes paragraphs of blank lines. */
function markParagraphs(text: string): string {
  return text.replace(/\r?\n[^\S\n]*\r?\n/g, "\n\n<p>");
}

/** Without blank lines every line is a paragraph, unless the lines were broken to fit a page. */
export function plainParagraphs(text: string): string {
  const body = text.replace(/\r\n?/g, "\n").trim();
  if (!body.includes("\n") || /\n[^\S\n]*\n/.test(body)) return body;
  const lines = body.split("\n").map((line) => line.trim());
  return isBroken(lines) ? body : lines.join("\n\n");
}

function isBroken(lines: string[]): boolean {
  if (lines.length < 3 || lines.some((line) => line.length > WIDEST)) return false;
  const ended = lines.slice(0, -1).filter((line) => SENTENCE_END.test(line)).length;
  return ended < (lines.length - 1) / 2;
}
