import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openShelf, type Received } from "./article-shelf.ts";

let data: string;
let completed: number;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "broadsheet-complete-"));
  completed = 0;
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Imports one article in a run of its own; what completes it gives it a standfirst. */
async function receive(body: string, meanwhile = () => {}): Promise<Received> {
  const shelf = await openShelf(data, {
    complete: async (article) => {
      completed += 1;
      meanwhile();
      return { article: { ...article, standfirst: "Completed." }, note: "a picture is missing" };
    },
  });
  const article = { headline: "A dam", date: "2024-05-02", topics: [], body };
  const identity = {
    file: "feed.xml",
    id: "1",
    source: Buffer.from(body).toString("hex").padEnd(64, "0"),
    isDocument: false,
  };
  const received = await shelf.receive({ article, identity });
  await shelf.close();
  return received;
}

it("completes an article that is put on the shelf, and no other", async () => {
  const slug = "2024-05-02-a-dam";
  expect(await receive("One.")).toEqual({ kind: "new", slug, note: "a picture is missing" });
  expect(readFileSync(join(data, "articles", `${slug}.json`), "utf8")).toContain("Completed.");
  expect(await receive("One.")).toEqual({ kind: "unchanged", slug });
  expect(completed).toBe(1);
  expect(await receive("Two.")).toMatchObject({ kind: "updated", note: "a picture is missing" });
  expect(completed).toBe(2);
});

it("never overwrites what an editor does while an article is completed", async () => {
  const slug = "2024-05-02-a-dam";
  const file = join(data, "articles", `${slug}.json`);
  const mine = '{ "headline": "Mine" }';
  expect(await receive("One.", () => writeFileSync(file, mine))).toMatchObject({
    kind: "new",
    slug: `${slug}-2`,
  });
  expect(readFileSync(file, "utf8")).toBe(mine);
  const own = join(data, "articles", `${slug}-2.json`);
  const edited = readFileSync(own, "utf8").replace("A dam", "Our dam");
  expect(await receive("Two.", () => writeFileSync(own, edited))).toMatchObject({ kind: "left alone" });
  expect(readFileSync(own, "utf8")).toBe(edited);
});
