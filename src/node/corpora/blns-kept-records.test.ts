import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fieldsOf, parseRecord, type KeptRecord } from "../../keeping/kept-record.ts";
import { stampAt } from "../../keeping/stamp.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";

const FILE = join(corporaFolder() ?? "", "strings-blns/blns.jsonl");
const stamp = stampAt(1, "a");

describe.skipIf(!existsSync(FILE))(
  "a kept record of the naughty strings (skipped where the corpora are not beside the project)",
  () => {
    const strings = existsSync(FILE)
      ? (readRecords(FILE) as { string: string }[]).map(({ string }) => string)
      : [];

    it("comes back exactly, with them as id, as names of fields and in fields", () => {
      expect(strings.length).toBeGreaterThan(200);
      for (const text of strings) {
        const written: KeptRecord = {
          kind: "bookmark",
          id: text,
          fields: { title: [text, stamp], note: [text, stamp], [`label:${text}`]: [true, stamp] },
        };
        const read = parseRecord(JSON.parse(JSON.stringify(written)));
        expect(read).toEqual(written);
        expect(fieldsOf(read)).toEqual({ title: text, note: text, [`label:${text}`]: true });
      }
    });
  },
);
