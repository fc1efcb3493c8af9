import type { ReadOptions, Skip } from "../draft.ts";
import { plainLine } from "../fields/plain-or-html.ts";
import { frontMatter } from "../markdown/front-matter.ts";
import { articleMembers, whyUnpublished } from "../markdown/front-matter-record.ts";
import { columnMap } from "../records/column-map.ts";
import { memberText } from "../records/member-text.ts";
import { recordDate } from "../records/record-date.ts";
import { recordFields } from "../records/record-fields.ts";
import { recordMembers } from "../records/record-members.ts";
import type { Source } from "../source.ts";
import type { PageMetadata } from "./page-metadata.ts";

/** A page without its front matter, and what that says. */
export interface PageFrontMatter {
  fields: Partial<PageMetadata>;
  text: string;
  record: Readonly<Record<string, unknown>>;
}

/** The front matter of a page as Jekyll and Eleventy have it before HTML; most pages have none. */
export async function pageFrontMatter(
  html: string,
  options: ReadOptions,
  { name, folder }: Source,
): Promise<PageFrontMatter | Skip> {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(html)) return { fields: {}, text: html, record: {} };
  const front = await frontMatter(html.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  if ("fault" in front)
    return { failed: true, kind: "front matter not valid", reason: `has front matter that ${front.fault}` };
  const unpublished = whyUnpublished(front.record, name);
  if (unpublished !== undefined) return { failed: false, kind: "draft", reason: unpublished };
  const members = recordMembers(articleMembers(front.record), columnMap(options.columns));
  const [date, updated] = [members.date, members.updated].map((values) =>
    recordDate(values?.[0], options.dateOrder),
  );
  const standfirst = plainLine(memberText(members.standfirst?.[0]));
  const fields = {
    ...recordFields(members, undefined, folder !== undefined),
    ...(date !== undefined && { date }),
    ...(updated !== undefined && updated !== date && { updated }),
    ...(standfirst !== "" && { standfirst }),
  };
  return { fields, text: front.text.replace(LIQUID, ""), record: front.record };
}

/** Tags of the generator, which stand for what is not in the file. */
const LIQUID = /\{%[^%\n]{0,400}%\}|\{\{[^{}\n]{0,400}\}\}/g;
