import { describe, expect, it } from "vitest";
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
      "--data d --map headline=title --map body=Full=text --date 2023-11-17 --topics source --no-revisions --images --report r.json --allow-private --watch l.opml --every 2h";
    expect(readArguments(all.split(" "))).toMatchObject({
      data: "d",
      columns: new Map([
        ["headline", "title"],
        ["body", "Full=text"],
      ]),
      date: "2023-11-17",
      topics: "source",
      keepsRevisions: false,
      images: true,
      report: "r.json",
      allowPrivate: true,
      watch: "l.opml",
      every: 7_200_000,
    });
    expect(readArguments(["--dry-run", "-"])).toMatchObject({ dryRun: true, sources: ["-"] });
  });

  it.each([
    ["--topics many a", "--topics many: must be one of none, source, auto"],
    ["--map title a", "--map title: must be as headline=title"],
    ["--date 2023-02-30 a", "--date 2023-02-30: must be a day of the calendar"],
    ["--every 30m a", "--every 30m: goes with --watch"],
    ["--watch a --every 5s", "--every 5s: must be a time of a minute or more"],
    ["--watch a --every soon", "--every soon: must be a time"],
    ["--wrong", "Unknown option '--wrong'"],
    ["", "Say what to import"],
  ])("%j is refused with a sentence", (line, sentence) => {
    expect(() => readArguments(line.split(" ").filter((word) => word !== ""))).toThrow(sentence);
  });

  it("is explained with every option", () => {
    const options = [
      "dry-run",
      "data",
      "map",
      "date",
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
