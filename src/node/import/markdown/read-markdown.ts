import type { Block } from "../../../content/block.ts";
import type { Draft, Item, ReadOptions, Skip } from "../draft.ts";
import { readWhole, type Source } from "../source.ts";
import { decodeText } from "../text/decode-text.ts";
import { readFileName } from "../fields/file-name.ts";
import { frontMatter } from "./front-matter.ts";
import { articleMembers, isListPage, isSitePage, whyUnpublished } from "./front-matter-record.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import { tooMuchMarkdown } from "./markdown-limits.ts";
import { markdownLine, parseMarkdown } from "./parse-markdown.ts";
import { plainMarkdown } from "./plain-markdown.ts";
import { titleHeading } from "./title-heading.ts";
import { columnMap } from "../records/column-map.ts";
import { memberText } from "../records/member-text.ts";
import { whyNoDate } from "../dates/date-order.ts";
import { plainLine } from "../fields/plain-or-html.ts";
import { hasDate, recordDate } from "../records/record-date.ts";
import { type RecordFields, recordFields } from "../records/record-fields.ts";
import { type Members, recordMembers } from "../records/record-members.ts";

const LARGEST = 20_000_000;

const HOW_TO_DATE =
  "give it one in its front matter, as in: date: 2023-11-17, or give those without one a day as in --date 2023-11-17";

/** Markdown (CommonMark and GitHub's) with the front matter of Hugo, Jekyll, Astro, Eleventy, Zola or Obsidian. */
export async function* readMarkdown(source: Source, options: ReadOptions): AsyncGenerator<Item> {
  const read = await draftOf(source, options);
  yield "kind" in read ? { skip: read } : { draft: read };
}

async function draftOf(source: Source, options: ReadOptions): Promise<Draft | Skip> {
  const decoded = decodeText(await readWhole(source, LARGEST), { contentType: source.contentType });
  if (decoded === undefined) return skip("not text", "is not text");
  const text = decoded.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (text.trim() === "") return skip("empty", "is empty");
  const front = await frontMatter(text);
  if ("fault" in front) return skip("front matter not valid", `has front matter that ${front.fault}`);
  const unpublished = whyUnpublished(front.record, source.name);
  if (unpublished !== undefined) return skip("draft", unpublished, false);
  if (isListPage(source.name))
    return skip("not an article", "is a page of its site that lists its articles", false);

  const tooMuch = tooMuchMarkdown(front.text);
  if (tooMuch !== undefined) return skip("too much Markdown", tooMuch);
  const record = articleMembers(front.record);
  options.noteColumns?.(record);
  const members = recordMembers(record, columnMap(options.columns));
  const base = source.address;
  const isLocal = source.folder !== undefined;
  const fields = recordFields(members, base, isLocal);
  const plain = plainMarkdown(front.text);
  const tree = await parseMarkdown(plain);
  if (tree === undefined) return skip("too much Markdown", "has more parts in each other than can be read");
  const heading = titleHeading(tree);
  const isTitle = heading !== undefined && isSame(fields.headline ?? heading.title, heading.title);
  const body = markdownBlocks(isTitle ? heading.rest : tree, plain.length, fields.address ?? base, isLocal);
  const headline = fields.headline ?? heading?.title;
  const standfirst = await markdownLine(plainLine(memberText(members.standfirst?.[0])));
  const read = article(
    body,
    { ...fields, ...(headline !== undefined && { headline }), ...(standfirst !== "" && { standfirst }) },
    members,
    source,
    options,
  );
  const isPage =
    "kind" in read && /^no (?:date|text)$/.test(read.kind) && isSitePage(front.record, source.name);
  return isPage ? skip("not an article", `is a page of its site, and ${read.reason}`, false) : read;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function article(
  body: Block[],
  fields: RecordFields & Pick<Draft, "standfirst">,
  members: Members,
  source: Source,
  options: ReadOptions,
): Draft | Skip {
  const named = readFileName(source.name);
  const headline = fields.headline ?? named.title;
  if (body.length === 0)
    return skip("no text", `has ${headline === undefined ? "no text" : "a headline and no text"}`);
  const told = (members.date ?? []).filter(hasDate);
  const date = told.map((one) => recordDate(one, options.dateOrder)).find((one) => one !== undefined);
  if (date === undefined && told.length > 0) return noSuchDate(told[0]);
  const known =
    date ?? recordDate(named.date) ?? recordDate(members.updated?.[0], options.dateOrder) ?? options.date;
  if (known === undefined) return skip("no date", `has no date; ${HOW_TO_DATE}`);
  const updated = recordDate(members.updated?.[0], options.dateOrder);
  return {
    ...(named.slug !== undefined && { slug: named.slug }),
    ...fields,
    ...(headline !== undefined && { headline }),
    date: known,
    ...(updated !== undefined && updated !== known && { updated }),
    body,
  };
}

function noSuchDate(value: unknown): Skip {
  const text = memberText(value).slice(0, 60);
  return skip("no such date", `has the date ${JSON.stringify(text)}, which ${whyNoDate(text)}`);
}

function skip(kind: string, reason: string, failed = true): Skip {
  return { failed, kind, reason };
}
