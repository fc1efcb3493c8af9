import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readWhole } from "../source.ts";
import type { Followed } from "./ask-feed.ts";
import { FetchError, statusError } from "./fetch-error.ts";
import { feedMemoryFile, openFeedMemory } from "./feed-memory.ts";
import type { Answer, FetchOptions } from "./fetch-safely.ts";
import { followFeeds } from "./follow-feeds.ts";

const START = Date.parse("2024-05-02T10:00:00Z");
const HOUR = 3_600_000;

let home: string;
let data: string;
let time: number;
/** What servers were asked, when, with what they were told. */
let asked: { address: string; at: number; etag?: string }[];
let answers: Map<string, (options: FetchOptions) => Partial<Answer>>;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "broadsheet-feeds-"));
  data = join(home, "data");
  mkdirSync(join(data, "articles"), { recursive: true });
  writeFileSync(join(data, "articles", "moon.json"), "{}");
  [time, asked, answers] = [START, [], new Map()];
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Follows the feeds with a clock that nobody has to wait for; `imports` says whether what came went in well. */
async function follow(addresses: string[], imports = true): Promise<Followed[]> {
  const all: Followed[] = [];
  const memory = await openFeedMemory(data);
  const parts = {
    memory,
    now: () => time,
    sleep: async (milliseconds: number) => void (time += milliseconds),
    fetch: async (address: string, options: FetchOptions): Promise<Answer> => {
      asked.push({ address, at: time - START, ...(options.etag !== undefined && { etag: options.etag }) });
      const answer = answers.get(address)?.(options) ?? {};
      return { status: 200, address, body: Buffer.from(address), ...answer };
    },
  };
  const feeds = addresses.map((address) => ({ address }));
  for await (const followed of followFeeds(feeds, parts)) {
    all.push(followed);
    if ("source" in followed && imports) followed.imported();
  }
  await memory.save();
  return all;
}

function kindOf(followed: Followed): string {
  return "skip" in followed ? followed.skip.kind : "new";
}

function refusing(status: number, retryAfter?: number): () => never {
  return () => {
    throw statusError(status, retryAfter);
  };
}

const FEED = "https://a.test/feed";

describe("following the feeds of a list", () => {
  it("gives each once as a source, as it comes", async () => {
    answers.set(FEED, () => ({ contentType: "application/rss+xml", address: "https://a.test/feed.xml" }));
    const [first, ...others] = await follow([FEED, FEED]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      source: {
        name: FEED,
        address: "https://a.test/feed.xml",
        contentType: "application/rss+xml",
        size: 19,
      },
    });
    if (first !== undefined && "source" in first)
      expect(Buffer.from(await readWhole(first.source, 100)).toString()).toBe(FEED);
  });

  it("waits a second between two requests to a host, and for no other host", async () => {
    await follow(["https://a.test/1", "https://b.test/1", "https://a.test/2", "https://a.test/3"]);
    expect(asked.toSorted((a, b) => a.address.localeCompare(b.address)).map(({ at }) => at)).toEqual([
      0, 1000, 2000, 0,
    ]);
  });

  it("asks a few hosts at once, and never one twice at once", async () => {
    let most = 0;
    const current: string[] = [];
    const feeds = Array.from({ length: 24 }, (_, n) => ({ address: `https://host-${n % 8}.test/${n}` }));
    const fetch = async (address: string): Promise<Answer> => {
      const { host } = new URL(address);
      expect(current).not.toContain(host);
      current.push(host);
      most = Math.max(most, current.length);
      await new Promise((resolve) => setTimeout(resolve, 1));
      current.splice(current.indexOf(host), 1);
      return { status: 200, address, body: new Uint8Array() };
    };
    const parts = { memory: await openFeedMemory(data), fetch, sleep: async () => undefined };
    let count = 0;
    for await (const one of followFeeds(feeds, parts)) count += "source" in one ? 1 : 0;
    expect([count, most]).toEqual([24, 4]);
  });

  it("tells the server what was imported, and takes its word that nothing changed", async () => {
    answers.set(FEED, ({ etag }) => (etag === '"1"' ? { status: 304 } : { etag: '"1"' }));
    await follow([FEED]);
    expect((await follow([FEED])).map(kindOf)).toEqual(["nothing new"]);
    expect(asked.map(({ etag }) => etag)).toEqual([undefined, '"1"']);
  });

  it("asks for all of it again when it could not be imported", async () => {
    answers.set(FEED, () => ({ etag: '"1"' }));
    await follow([FEED], false);
    await follow([FEED]);
    expect(asked.map(({ etag }) => etag)).toEqual([undefined, undefined]);
  });

  it("asks for all of it again when the articles were taken away", async () => {
    answers.set(FEED, () => ({ etag: '"1"' }));
    await follow([FEED]);
    rmSync(join(data, "articles", "moon.json"));
    await follow([FEED]);
    expect(asked.map(({ etag }) => etag)).toEqual([undefined, undefined]);
  });

  it("asks for all of it again when an article of it was taken away", async () => {
    answers.set(FEED, () => ({ etag: '"1"' }));
    const notes: (string | undefined)[] = [];
    for (const articles of [2, 2, 1, 1]) {
      const memory = await openFeedMemory(data, { articlesFrom: () => articles });
      notes.push(memory.of(FEED).etag);
      memory.remember({ address: FEED, etag: '"1"' });
      await memory.save();
    }
    expect(notes).toEqual([undefined, '"1"', undefined, '"1"']);
  });

  it("says why a feed cannot be had, and goes on", async () => {
    answers.set(FEED, () => {
      throw new FetchError("no answer", "is at a server that does not answer; try again later");
    });
    expect(await follow([FEED, "https://b.test/"])).toEqual([
      {
        name: FEED,
        skip: {
          failed: true,
          kind: "no answer",
          reason: "is at a server that does not answer; try again later",
        },
      },
      expect.objectContaining({ source: expect.anything() }),
    ]);
  });
});

describe("a server that asks to be left alone", () => {
  it("is asked again after a short time", async () => {
    let count = 0;
    answers.set(FEED, () => (count++ === 0 ? refusing(429, 30)() : {}));
    expect((await follow([FEED])).map(kindOf)).toEqual(["new"]);
    expect(asked.map(({ at }) => at)).toEqual([0, 31_000]);
  });

  it("is left alone with all its feeds until the time it says", async () => {
    answers.set(FEED, refusing(503, 7200));
    const other = "https://a.test/other";
    expect((await follow([FEED, other])).map((one) => "skip" in one && one.skip)).toEqual([
      expect.objectContaining({
        kind: "asked to wait",
        reason: expect.stringContaining("after 2024-05-02 12:00 UTC"),
      }),
      expect.objectContaining({ kind: "asked to wait" }),
    ]);
    time = START + HOUR;
    expect((await follow([FEED, other])).map(kindOf)).toEqual(["asked to wait", "asked to wait"]);
    expect(asked.map(({ address }) => address)).toEqual([FEED]);
    time = START + 3 * HOUR;
    answers.delete(FEED);
    expect((await follow([FEED, other])).map(kindOf)).toEqual(["new", "new"]);
  });

  it("is left alone for longer each time where it says no time, and for a day at most", async () => {
    answers.set(FEED, refusing(429));
    const waits: number[] = [];
    for (let n = 0; n < 10; n++) {
      await follow([FEED]);
      const note = (await openFeedMemory(data)).of(FEED);
      waits.push(((note.notBefore ?? 0) - time) / 60_000);
      time = note.notBefore ?? 0;
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440]);
    answers.set(FEED, refusing(429, 10 ** 9));
    await follow([FEED]);
    expect((await openFeedMemory(data)).of(FEED).notBefore).toBe(time + 24 * HOUR);
  });
});

describe("a feed that is not where it was", () => {
  it("is asked for where it moved for good, as long as it is there, and its owner is told", async () => {
    const moved = "https://b.test/feed";
    answers.set(FEED, () => ({ address: moved, movedTo: moved }));
    expect(await follow([FEED])).toMatchObject([
      { name: FEED, skip: { reason: "has moved for good to https://b.test/feed; change it in your list" } },
      { source: { name: FEED } },
    ]);
    answers.set(moved, refusing(404));
    expect((await follow([FEED])).map(kindOf)).toEqual(["not found"]);
    await follow([FEED]);
    expect(asked.map(({ address }) => address)).toEqual([FEED, moved, FEED]);
  });

  it("is told when it is gone for good, and looked for again in a week", async () => {
    answers.set(FEED, refusing(410));
    expect(await follow([FEED])).toMatchObject([{ skip: { kind: "gone", failed: true } }]);
    expect(await follow([FEED])).toMatchObject([{ skip: { kind: "asked to wait", failed: false } }]);
    time += 8 * 24 * HOUR;
    await follow([FEED]);
    expect(asked).toHaveLength(2);
  });
});

describe("what is remembered of feeds", () => {
  it("is set aside when it cannot be read, and said", async () => {
    const file = feedMemoryFile(data);
    mkdirSync(join(home, ".broadsheet"));
    for (const broken of [
      "{",
      "[]",
      '{"version":1,"feeds":[{"address":7}]}',
      '{"version":1,"feeds":[{"address":"x","etag":"a\\nb"}]}',
    ]) {
      writeFileSync(file, broken);
      const memory = await openFeedMemory(data);
      expect(memory.problem).toContain("set aside");
      expect(memory.of("x")).toEqual({ address: "x" });
      expect(readFileSync(`${file}.broken`, "utf8")).toBe(broken);
    }
  });

  it("is not spoilt by what a server says beyond all measure", async () => {
    answers.set(FEED, () => ({ etag: "x".repeat(5000) }));
    await follow([FEED, "https://b.test/"]);
    const memory = await openFeedMemory(data);
    expect([memory.problem, memory.of(FEED)]).toEqual([undefined, { address: FEED }]);
  });

  it("is not written in a dry run", async () => {
    const memory = await openFeedMemory(data, { dryRun: true });
    memory.remember({ address: FEED, etag: '"1"' });
    await memory.save();
    expect((await openFeedMemory(data)).of(FEED)).toEqual({ address: FEED });
  });

  it("holds any address as a text", async () => {
    const memory = await openFeedMemory(data);
    memory.remember({ address: "__proto__", etag: '"1"' });
    await memory.save();
    expect((await openFeedMemory(data)).of("__proto__")).toEqual({ address: "__proto__", etag: '"1"' });
    expect((await openFeedMemory(data)).of("toString")).toEqual({ address: "toString" });
  });
});
