import type { Block } from "../../../content/block.ts";
import { decodeHTML } from "entities";
import { isVisible, oneLine } from "./spaces.ts";

const BEGIN = "<p>";
const END = "</p>";
/** More is looked at closely. */
const MOST = 1000;

/** Reads HTML that is nothing but paragraphs of plain text, as most of feeds is, without a tree; `undefined` for any other. */
export function readParagraphs(html: string): Block[] | undefined {
  if (html.includes("\r")) return undefined;
  const blocks: Block[] = [];
  let at = 0;
  for (let count = 0; count < MOST; count++) {
    const begin = html.indexOf("<", at);
    if (/[^ \t\n\f]/.test(html.slice(at, begin === -1 ? undefined : begin))) return undefined;
    if (begin === -1) return blocks;
    const end = html.indexOf("<", begin + BEGIN.length);
    if (!html.startsWith(BEGIN, begin) || end === -1 || !html.startsWith(END, end)) return undefined;
    const written = html.slice(begin + BEGIN.length, end);
    const text = oneLine(written.includes("&") ? decodeHTML(written) : written);
    if (isVisible(text)) blocks.push({ type: "paragraph", text });
    at = end + END.length;
  }
  return undefined;
}
