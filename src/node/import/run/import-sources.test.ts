import { describe, expect, it } from "vitest";
import type { TopicFinder } from "../topics/topic-finder.ts";
import { importSources } from "./import-sources.ts";
import type { Outcome } from "./outcome.ts";

const FEED = "https://a.example/feed.xml";

function item(title: string, date: string): string {
  return `<item><guid>${title}</guid><title>${title}</title>${date}<description>Text.</description></item>`;
}

const DATED = item("A dam is opened", "<pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>");
const UNDATED = item("Nobody knows when", "");

/** Imports a feed to nowhere; gives what became of its items, and whether it counts as read. */
async function importFeed(
  content: string,
  findTopics: TopicFinder = () => [],
): Promise<{ outcomes: Outcome[]; isRead: boolean }> {
  let isRead = false;
  const source = { name: FEED, address: FEED, chunks: inOne(content) };
  const outcomes: Outcome[] = [];
  const parts = {
    shelf: { receive: async () => ({ kind: "new" as const, slug: "a-dam" }) },
    findTopics,
    read: { columns: new Map<string, string>() },
  };
  for await (const outcome of importSources([{ source, imported: () => (isRead = true) }], parts))
    outcomes.push(outcome);
  return { outcomes, isRead };
}

async function* inOne(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}

describe("a feed counts as read", () => {
  it("also where some of its items cannot be articles", async () => {
    const { outcomes, isRead } = await importFeed(
      `<rss version="2.0"><channel>${DATED}${UNDATED}</channel></rss>`,
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(["new", "skipped"]);
    expect(isRead).toBe(true);
  });

  it("not where it is none", async () => {
    const { outcomes, isRead } = await importFeed("<html><body>We are closed.</body></html>");
    expect(outcomes).toMatchObject([{ kind: "skipped", skip: { failed: true } }]);
    expect(isRead).toBe(false);
  });
});

it("an item that a program cannot bear is skipped, and the others come in", async () => {
  const twice = `<rss version="2.0"><channel>${DATED}${DATED.replaceAll("dam", "dyke")}</channel></rss>`;
  const { outcomes } = await importFeed(twice, ({ headline }) => {
    if (headline.includes("dam")) throw new RangeError("Maximum call stack size exceeded");
    return [];
  });
  expect(outcomes).toMatchObject([{ kind: "skipped", skip: { failed: true } }, { kind: "new" }]);
});
