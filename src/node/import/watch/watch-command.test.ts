import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type LocalServer, serveLocally } from "../fetch/testing/local-server.ts";
import { argumentsOfRound, watchCommand } from "./watch-command.ts";

let home: string;
let data: string;
let server: LocalServer;
let headlines: string[];

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "broadsheet-watching-"));
  data = join(home, "data");
  mkdirSync(data);
  cpSync(join(import.meta.dirname, "../../../../data/topics.json"), join(data, "topics.json"));
  headlines = ["A dam is opened"];
  server = await serveLocally((request, response) => {
    const etag = `"${headlines.length}"`;
    if (request.url !== "/feed.xml") response.writeHead(404).end();
    else if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag, "content-type": "application/rss+xml" }).end(feed());
  });
  const outlines = ["feed.xml", "gone.xml"].map((path) => `<outline xmlUrl="${server.address}/${path}"/>`);
  writeFileSync(join(home, "feeds.opml"), `<opml version="2.0"><body>${outlines.join("")}</body></opml>`);
});
afterEach(async () => {
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

function feed(): string {
  const items = headlines.map(
    (headline, n) =>
      `<item><guid>${n}</guid><title>${headline}</title><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>
       <description>What there is to say of it, at some length.</description></item>`,
  );
  return `<rss version="2.0"><channel><title>News</title>${items.join("")}</channel></rss>`;
}

it("brings in what is new round by round, and publishes only then", async () => {
  const ending = new AbortController();
  const said: string[] = [];
  let published = 0;
  const args = [
    "--watch",
    join(home, "feeds.opml"),
    "--every",
    "1m",
    "--data",
    data,
    "--topics",
    "none",
    "--allow-private",
  ];
  const code = await watchCommand(args, {
    data,
    every: 10,
    signal: ending.signal,
    publish: async () => void published++,
    say: (line) => {
      said.push(line);
      if (said.length === 3) headlines.push("The dam is closed");
      if (said.length === 4) ending.abort();
    },
  });

  expect([code, published]).toEqual([0, 2]);
  expect(said).toEqual([
    expect.stringContaining("Ctrl-C"),
    expect.stringContaining("1 new, 0 updated, 0 unchanged, 1 failed (not found 1); published"),
    expect.stringContaining("0 new, 0 updated, 0 unchanged, 1 failed (not found 1); nothing to publish"),
    expect.stringContaining("1 new, 0 updated, 1 unchanged, 1 failed (not found 1); published"),
    "Stopped.",
  ]);
  const articles = readdirSync(join(data, "articles")).filter((name) => !name.startsWith("."));
  expect(articles).toEqual(["2024-05-02-a-dam-is-opened.json", "2024-05-02-the-dam-is-closed.json"]);
});

it("says why an import failed, and a build", async () => {
  const ending = new AbortController();
  const said: string[] = [];
  writeFileSync(join(data, "topics.json"), "{");
  await watchCommand(["--watch", join(home, "feeds.opml"), "--data", data], {
    data,
    every: 10,
    signal: ending.signal,
    publish: () => Promise.reject(new Error("1 problem in the data. Mend and build again:\n  …")),
    say: (line) => {
      said.push(line);
      if (said.length === 2) ending.abort();
    },
  });
  expect(said[1]).toMatch(/the import failed: .*problem.*; the build failed and is tried again: 1 problem/);
});

it.each([
  ["--watch feeds.opml --every 30m", "feeds.opml"],
  ["--data d --every=1h --watch=feeds.opml --images", "--data d --images feeds.opml"],
  ["--watch feeds.opml more.xml", "more.xml feeds.opml"],
  ["--map headline=watch --watch feeds.opml", "--map headline=watch feeds.opml"],
])("makes of %j the command line of a round", (line, round) => {
  expect(argumentsOfRound(line.split(" "))).toEqual(round.split(" "));
});
