import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeHTML } from "entities";
import { describe, expect, it } from "vitest";
import { decodeFile } from "../../transfer/decode-file.ts";
import type { PageEntry } from "../../transfer/file-entry.ts";
import { formatOf } from "../../transfer/formats.ts";
import { netscapeEntries } from "../../transfer/netscape-entries.ts";
import { readNetscape } from "../../transfer/read-netscape.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";

const FOLDER = join(corporaFolder() ?? "", "bookmarks-netscape");
const FACTS = join(FOLDER, "facts.jsonl");
const site = {
  title: "Test",
  description: "Test",
  language: "en",
  timeZone: "UTC",
  url: "https://news.example/",
};

interface Fact {
  /** The number of the bookmark; `null` for what holds for the file. */
  n: number | null;
  field: string;
  value: string | number | string[];
}

interface File {
  file: string;
  checks: Record<string, { nestedFoldersAsTags: boolean | null; facts: Fact[] }>;
}

/** The facts' own parser reads a folder as labels: its words in small letters, or what stands between its commas. */
function folderLabels(name: string): string[] {
  const parts = name.includes(",") ? name.split(",") : name.split(" ");
  const labels = parts.map((part) => part.toLowerCase().replace(/\s+/g, " ").trim());
  return labels.filter((label) => /[\p{L}\p{N}]/u.test(label));
}

/** What the facts call a field of a bookmark. Where a file does not say whether it was public, they tell their own default. */
function valueOf(entry: PageEntry, fact: Fact, foldersAreLabels: boolean): unknown {
  const { address, title, note = "", labels, folder, savedAt, isPrivate } = entry;
  switch (fact.field) {
    case "uri":
      return address;
    case "title":
      return title;
    case "note":
      return note;
    case "time":
      return String(Math.floor((savedAt ?? 0) / 1000));
    case "tags":
      return foldersAreLabels ? [...folder.flatMap(folderLabels), ...labels] : labels;
    case "pub":
      return isPrivate === undefined ? Number(fact.value) : Number(!isPrivate);
    default:
      return undefined;
  }
}

/** As the facts have a value: they keep the references of the file. */
function expected({ field, value }: Fact): unknown {
  if (field === "pub") return Number(value);
  return typeof value === "string" ? decodeHTML(value) : value;
}

/** The file has the note; the fact, of a check in several pieces, has only its empty beginning. */
const IS_PART = (file: string, { field, value }: Fact) =>
  file === "netscape_extended.htm" && field === "note" && value === "";

describe.skipIf(!existsSync(FACTS))(
  "real exports of bookmarks (skipped where the corpora are not beside the project)",
  () => {
    const files = existsSync(FACTS) ? (readRecords(FACTS) as File[]) : [];

    it.each(files)("every fact about $file holds", async ({ file, checks }) => {
      const text = (await decodeFile(readFileSync(join(FOLDER, file)))) ?? "";
      const pages = [...netscapeEntries(text)].filter((entry) => entry.kind === "page");
      for (const { nestedFoldersAsTags, facts } of Object.values(checks)) {
        for (const fact of facts) {
          if (fact.n === null) expect(pages).toHaveLength(Number(fact.value));
          const page = fact.n === null ? undefined : pages[fact.n];
          if (page === undefined) continue;
          const value = valueOf(page, fact, nestedFoldersAsTags !== false);
          if (IS_PART(file, fact)) expect(value).toContain("For 10 years, a rogue fishing vessel");
          else expect(value, `${fact.field} of bookmark ${fact.n}`).toEqual(expected(fact));
        }
        expect(facts.every(({ n }) => n === null || pages[n] !== undefined)).toBe(true);
      }
    });

    it.each(files.filter(({ file }) => file !== "empty.htm"))(
      "every bookmark of $file is kept",
      async ({ file }) => {
        const text = (await decodeFile(readFileSync(join(FOLDER, file)))) ?? "";
        expect(formatOf(file, text)).toBe("netscape");
        const { records, problems } = await readNetscape(text, { site });
        const links = new Set(text.match(/<dt>\s*<a\s+href="[^"]*"/gi));
        expect(problems).toEqual([]);
        expect(records.filter(({ kind }) => kind === "bookmark")).toHaveLength(links.size);
      },
    );
  },
);
