import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataError, describeProblem } from "./problem.ts";
import { readData } from "./read-data.ts";

let data = "";

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), "broadsheet-data-")), "data");
  mkdirSync(join(data, "articles"), { recursive: true });
  write("site.json", { title: "T", description: "D", language: "en", timeZone: "UTC", url: "https://t.example/" });
});

afterEach(() => rmSync(join(data, ".."), { recursive: true }));

function write(path: string, content: unknown): void {
  writeFileSync(join(data, path), typeof content === "string" ? content : JSON.stringify(content));
}

describe("reading data/", () => {
  it("takes the smallest article that an editor would type", async () => {
    const body = "First paragraph.\n\nSecond.";
    write("articles/one.json", { headline: "H", date: "2023-11-17", topics: ["Diplomacy"], body });
    const { articles, problems } = await readData(data);
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ slug: "one", article: { body: [{ text: "First paragraph." }, { text: "Second." }] } }]);
  });

  it("reads an empty folder as an empty archive", async () => {
    rmSync(join(data, "articles"), { recursive: true });
    expect(await readData(data)).toMatchObject({ articles: [], problems: [] });
  });

  it("tells everything that is wrong at once: which file, which field, why", async () => {
    write("articles/one.json", { headine: "H", date: "2023-02-30", topics: "Diplomacy", body: [{ type: "paragraf" }] });
    write("articles/two.json", '{ "headline": "H",\n  "date": }');
    write("articles/three.json", {
      headline: " ",
      date: "2023-11-17",
      topics: [],
      body: [{ type: "paragraph", text: [{ text: "x", href: "javascript:alert(1)" }] }],
      image: { src: "/a.png", alt: "", width: 0, height: 1 },
    });
    write("articles/Not A Slug.json", {});
    write("topics.json", [{ id: "Big Topic", label: "Big topic" }]);
    write("site.json", { title: "T", description: "D", language: "english!", timeZone: "Mars/Olympus", url: "t.example" });
    const { problems } = await readData(data);
    const told = problems.map(describeProblem);
    for (const beginning of [
      "data/site.json: language: must be a language tag",
      "data/site.json: timeZone: must be a time zone",
      "data/site.json: url: must be an address",
      "data/topics.json: 0.id: must be lower-case letters",
      "data/articles/Not A Slug.json: the name of the file is the article's address",
      "data/articles/one.json: headline: is missing",
      "data/articles/one.json: headine: is not a known field",
      "data/articles/one.json: date: must be a day such as",
      "data/articles/one.json: topics: must be a list of topics",
      "data/articles/one.json: body.0.type: must be",
      "data/articles/two.json: is not valid JSON",
      "data/articles/three.json: headline: must not be empty",
      "data/articles/three.json: body.0.text",
      "data/articles/three.json: image.width: must be a whole number of pixels",
    ]) {
      expect(told.filter((line) => line.startsWith(beginning)), `${beginning}\n${told.join("\n")}`).toHaveLength(1);
    }
    expect(new DataError(problems).message).toContain(`${problems.length} problems in the data`);
  });
});
