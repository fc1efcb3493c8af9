import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { checkList } from "./check-list.ts";

const home = mkdtempSync(join(tmpdir(), "broadsheet-list-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function listOf(name: string, content: string): string {
  writeFileSync(join(home, name), content);
  return join(home, name);
}

it("a list that names a feed can be watched, and an address that is asked later", async () => {
  const outline = '<outline text="News"><outline xmlUrl="https://news.example/feed.xml"/></outline>';
  await checkList(listOf("feeds.opml", `<opml version="2.0"><body>${outline}</body></opml>`));
  await checkList("https://nowhere.invalid/feeds.opml");
});

it.each([
  ["empty.opml", '<opml version="2.0"><body/></opml>', "names no feed; it must be an OPML list"],
  ["letter.txt", "date 2024-05-02 A letter.", "names no feed; it must be an OPML list"],
  ["page.opml", "<html><body>Sign in</body></html>", "names no feed; it must be an OPML list"],
])("%s cannot, and a sentence says why", async (name, content, reason) => {
  await expect(checkList(listOf(name, content))).rejects.toThrow(reason);
});

it("one that is not there cannot", async () => {
  await expect(checkList(join(home, "nope.opml"))).rejects.toThrow(/nope\.opml: .*there is no such file/);
  await expect(checkList("-")).rejects.toThrow("standard input can be read only once");
});
