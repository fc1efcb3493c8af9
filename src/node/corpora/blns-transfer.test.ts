import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { labelsOf } from "../../bookmarks/bookmark.ts";
import { fieldsOf, type KeptRecord } from "../../keeping/kept-record.ts";
import { readBroadsheetJson, writeBroadsheetJson } from "../../transfer/broadsheet-json.ts";
import { decodeFile } from "../../transfer/decode-file.ts";
import type { Fields } from "../../keeping/kinds.ts";
import { importedRecord } from "../../transfer/entry-records.ts";
import { textOf, type ExportFile } from "../../transfer/export-file.ts";
import { keptThings } from "../../transfer/kept-things.ts";
import { readAnnotations } from "../../transfer/read-annotations.ts";
import { readNetscape } from "../../transfer/read-netscape.ts";
import { writeAnnotations } from "../../transfer/write-annotations.ts";
import { writeNetscape } from "../../transfer/write-netscape.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";

const FILE = join(corporaFolder() ?? "", "strings-blns/blns.jsonl");
const site = { title: "T", description: "T", language: "en", timeZone: "UTC", url: "https://news.example/" };

function bookmarkOf(text: string, collection: string): Fields<"bookmark"> {
  return { title: text, note: text, collection, ...Object.fromEntries([[`label:${text}`, true]]) };
}

async function fromDisk(file: ExportFile): Promise<string> {
  return (await decodeFile(new TextEncoder().encode(textOf(file)))) ?? "";
}

describe.skipIf(!existsSync(FILE))(
  "the naughty strings as headline, label, note and name of a collection (skipped where the corpora are not beside the project)",
  () => {
    const strings = existsSync(FILE)
      ? (readRecords(FILE) as { string: string }[])
          .map(({ string }) => string)
          .filter((string) => string !== "")
      : [];
    const records = strings.flatMap((string, index): KeptRecord[] => [
      importedRecord(
        "collection",
        `c${index}`,
        { name: string, order: `b${String(index).padStart(4, "0")}` },
        1e12,
      ),
      importedRecord("bookmark", `https://a.example/${index}`, bookmarkOf(string, `c${index}`), 1e12),
      importedRecord(
        "highlight",
        `h${index}`,
        { address: "/articles/moon", title: string, exact: string, note: string },
        1e12,
      ),
    ]);

    it("come back exactly from Broadsheet JSON", async () => {
      const read = await readBroadsheetJson(
        await fromDisk(await writeBroadsheetJson({ records, copies: [] }, site)),
        { site },
      );
      const byId = new Map(read.records.map((record) => [`${record.kind} ${record.id}`, record]));
      expect(records.map(({ kind, id }) => byId.get(`${kind} ${id}`))).toEqual(records);
    });

    it("come back exactly from a Netscape bookmark file", async () => {
      const { records: read, problems } = await readNetscape(
        await fromDisk(await writeNetscape(records, site)),
        { site },
      );
      expect(problems).toEqual([]);
      const names = new Map(keptThings(read, "collection").map(({ id, fields }) => [id, fields.name]));
      const bookmarks = new Map(keptThings(read, "bookmark").map(({ id, fields }) => [id, fields]));
      for (const [index, string] of strings.entries()) {
        const bookmark = bookmarks.get(`https://a.example/${index}`) ?? {};
        expect([bookmark.title, bookmark.note, ...labelsOf(bookmark)]).toEqual([string, string, string]);
        expect(names.get(bookmark.collection ?? "")).toBe(string);
      }
    });

    it("come back exactly from annotations", async () => {
      const { records: read } = await readAnnotations(await fromDisk(await writeAnnotations(records, site)), {
        site,
      });
      const said = read.map((record) => fieldsOf<"highlight">(record));
      expect(said.map((highlight) => [highlight?.title, highlight?.exact, highlight?.note])).toEqual(
        strings.map((string) => [string, string, string]),
      );
    });
  },
);
