import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatQuery } from "../query/format-query.ts";
import { parseQuery } from "../query/parse-query.ts";
import { corporaFolder } from "./testing/corpora.ts";

const FILE = join(corporaFolder() ?? "", "strings-blns/blns.jsonl");

describe.skipIf(!existsSync(FILE))(
  "the naughty strings (skipped where the corpora are not beside the project)",
  () => {
    const strings = existsSync(FILE)
      ? readFileSync(FILE, "utf8")
          .split("\n")
          .filter(Boolean)
          .map((line): string => JSON.parse(line).string)
      : [];

    it("are queries, or have their fault told", () => {
      for (const text of strings) {
        for (const typing of [false, true]) expect(() => parseQuery(text, { typing })).not.toThrow();
        const parsed = parseQuery(text);
        if (!("problem" in parsed)) expect(parseQuery(formatQuery(parsed.query))).toEqual(parsed);
      }
    });
  },
);
