import { describe, expect, it } from "vitest";
import { formats } from "../formats.ts";
import { readArguments, USAGE } from "./arguments.ts";

describe("the command line of an import", () => {
  it("has everything as it is usual where it says nothing else", () => {
    expect(readArguments(["a.txt", "b"])).toEqual({
      sources: ["a.txt", "b"],
      data: "data",
      dryRun: false,
      help: false,
      columns: new Map(),
      topics: "auto",
      keepsRevisions: true,
      images: false,
      allowPrivate: false,
      every: 1_800_000,
    });
  });

  it("can say all of it", () => {
    const all =
      "--data d --map headline=title --map body=Full=text --date 2023-11-17 --date-order month --topics source --no-revisions --images --allow-private --watch l.opml --every 2h";
    expect(readArguments(all.split(" "))).toMatchObject({
      data: "d",
      columns: new Map([
        ["headline", "title"],
        ["body", "Full=text"],
      ]),
      date: "2023-11-17",
      dateOrder: "month",
      topics: "source",
      keepsRevisions: false,
      images: true,
      allowPrivate: true,
      watch: "l.opml",
      every: 7_200_000,
    });
    expect(readArguments(["--dry-run", "--report", "r.json", "-"])).toMatchObject({
      dryRun: true,
      report: "r.json",
      sources: ["-"],
    });
  });

  it.each([
    ["--topics many a", "--topics many: must be one of none, source, auto"],
    ["--map title a", "--map title: must be as headline=title"],
    ["--date 2023-02-30 a", "--date 2023-02-30: must be a day of the calendar"],
    ["--date-order us a", "--date-order us: must be one of day, month"],
    ["--every 30m a", "--every 30m: goes with --watch"],
    ["--watch a --every 5s", "--every 5s: must be a time of a minute or more"],
    ["--watch a --every soon", "--every soon: must be a time"],
    ["--watch a --dry-run", "--watch a: does not go with --dry-run"],
    ["--watch a --report r.json", "--watch a: does not go with --report"],
    ["--vocabulary v.json a.txt", "--vocabulary v.json: imports nothing else"],
    ["--wrong", "There is no option --wrong"],
    ["", "Say what to import"],
  ])("%j is refused with a sentence", (line, sentence) => {
    expect(() => readArguments(line.split(" ").filter((word) => word !== ""))).toThrow(sentence);
  });

  it("is explained with every format", () => {
    for (const { name } of formats)
      expect(USAGE).toMatch(new RegExp(`[,:]\\s${name.replaceAll(" ", "\\s")}[,;]`));
  });

  it("is explained with every option", () => {
    const options = [
      "dry-run",
      "data",
      "map",
      "date",
      "date-order",
      "topics",
      "no-revisions",
      "images",
      "report",
      "allow-private",
    ];
    for (const option of [...options, "vocabulary", "watch", "every", "help"])
      expect(USAGE).toContain(`  --${option} `);
  });
});
