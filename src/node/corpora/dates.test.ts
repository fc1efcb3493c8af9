import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { isDate } from "../../content/date.ts";
import { readDate } from "../import/dates/read-date.ts";
import { corporaFolder, readRecords } from "../testing/corpora.ts";
import { tellFigure } from "./figure.ts";

const FOLDER = join(corporaFolder() ?? "", "dates");
const FILES = ["feedparser-dates.jsonl", "miniflux-dates.jsonl"];
/** Of all that are dates. */
const RIGHT = 0.95;

interface DateRecord {
  input: string;
  /** `ok` when it must be read and its meaning is not told, `null` when it must be refused. */
  utc: string | null;
}

function isRight({ input, utc }: DateRecord): boolean {
  const date = readDate(input);
  if (date === undefined || utc === null) return date === undefined && utc === null;
  if (!isDate(date)) return false;
  return utc === "ok" || Date.parse(date) === Date.parse(utc);
}

function wrongOf(records: DateRecord[]): string[] {
  return records.filter((record) => !isRight(record)).map(({ input }) => input);
}

describe.skipIf(!existsSync(FOLDER))(
  "dates that feeds were seen to have (skipped where the corpora are not beside the project)",
  () => {
    const records = FILES.map((file) => join(FOLDER, file))
      .filter(existsSync)
      .flatMap((file) => readRecords(file) as DateRecord[]);

    it("are refused when they are none", (context) => {
      const none = records.filter(({ utc }) => utc === null);
      tellFigure(context, "dates that are none: refused", 1, none.length, wrongOf(none));
    });

    it("are read, 95 of 100 of them", (context) => {
      const dates = records.filter(({ utc }) => utc !== null);
      tellFigure(context, "dates: right", RIGHT, dates.length, wrongOf(dates));
    });
  },
);
