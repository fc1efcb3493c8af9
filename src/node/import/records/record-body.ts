import * as v from "valibot";
import { type Block, blockSchema } from "../../../content/block.ts";
import { asObject, memberText } from "./member-text.ts";
import { plainLine, plainOrHtml } from "../fields/plain-or-html.ts";
import type { Members } from "./record-members.ts";

const blocksSchema = v.pipe(v.array(blockSchema), v.minLength(1));
/** How NewsAPI ends a text that it has cut. */
const CUT = /\[\+\d+ chars\]\s*$/;
const ELLIPSIS = /(?:\[?(?:…|\.\.\.)\]?|\s*\[\+\d+ chars\])$/;

/** The text of an article. */
export interface RecordBody {
  body: string | Block[];
  standfirst?: string;
}

/** The most complete text is the body; a shorter summary that is not its beginning stands before it. */
export function recordBody(members: Members, address?: string): RecordBody | undefined {
  const blocks = blocksOf(members.body?.[0]);
  const texts = [...(members.body ?? []), ...(members.standfirst ?? [])].map(memberText);
  const longest = texts.reduce((best, text) => (text.trim().length > best.trim().length ? text : best), "");
  const body = blocks ?? plainOrHtml(longest.replace(CUT, "").trimEnd(), address);
  if (body.length === 0) return undefined;

  const summary = (members.standfirst ?? [])
    .map(memberText)
    .filter((text) => text !== longest)
    .map(plainLine)
    .find((text) => text !== "");
  const isOther =
    summary !== undefined &&
    !isBeginning(summary, blocks === undefined ? longest : memberText(members.body?.[0]));
  return { body, ...(isOther && { standfirst: summary }) };
}

function blocksOf(value: unknown): Block[] | undefined {
  if (!Array.isArray(value) || asObject(value[0]) === undefined) return undefined;
  const read = v.safeParse(blocksSchema, value);
  return read.success ? read.output : undefined;
}

function isBeginning(summary: string, text: string): boolean {
  const start = plainLine(text.slice(0, summary.length * 2 + 200));
  return start.startsWith(summary.replace(ELLIPSIS, "").trim());
}
