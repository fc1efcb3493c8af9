import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { hostileFeeds } from "./testing/hostile-feeds.ts";
import type { Outcome } from "./testing/read-hostile-feeds.ts";

/** Megabytes for everything the language keeps, the feed itself among it. */
const MEMORY = 112;
const PROGRAM = join(import.meta.dirname, "testing/read-hostile-feeds.ts");

/** What must come of each: how many articles or feeds, and what is said of the rest. */
const EXPECTED: Record<string, Omit<Outcome, "name" | "seconds">> = {
  "a billion laughs": { drafts: 0, feeds: 0, kinds: ["not valid"] },
  "a quadratic blow-up": { drafts: 0, feeds: 0, kinds: ["not valid"] },
  "an entity of itself": { drafts: 0, feeds: 0, kinds: ["not valid"] },
  "111,206 references": { drafts: 1, feeds: 0, kinds: [] },
  "200,000 items": { drafts: 1000, feeds: 0, kinds: ["too many items"] },
  "100,000 levels of XML": { drafts: 0, feeds: 0, kinds: ["not valid"] },
  "100,000 levels of HTML": { drafts: 1, feeds: 0, kinds: [] },
  "endless attributes": { drafts: 2, feeds: 0, kinds: [] },
  "endless text": { drafts: 1, feeds: 0, kinds: ["too large"] },
  "endless elements": { drafts: 0, feeds: 0, kinds: ["not valid"] },
  "100,000 elements in an item": { drafts: 1, feeds: 0, kinds: ["too large"] },
  "endless namespaces": { drafts: 0, feeds: 0, kinds: ["not valid"] },
  "a comment without an end": { drafts: 1, feeds: 0, kinds: [] },
  "400,000 lines": { drafts: 1, feeds: 0, kinds: [] },
  "an excerpt that is nearly in its text": { drafts: 1, feeds: 0, kinds: [] },
  "signs that begin no tag": { drafts: 1, feeds: 0, kinds: ["too large"] },
  "nothing but tags without a name": { drafts: 0, feeds: 0, kinds: ["not a feed"] },
  "a document type without an end": { drafts: 0, feeds: 0, kinds: ["not a feed"] },
  "names of the language": { drafts: 1, feeds: 0, kinds: [] },
  "JSON of 8,000,000 levels": { drafts: 0, feeds: 0, kinds: ["not valid"] },
  "JSON of 2,700,000 objects": { drafts: 0, feeds: 0, kinds: ["too large"] },
  "OPML of 100,000 levels": { drafts: 0, feeds: 0, kinds: ["not valid"] },
  "OPML of 100,000 feeds": { drafts: 0, feeds: 10_000, kinds: ["too many feeds"] },
};

describe("feeds that want to cost too much", () => {
  it("give their articles or one clear error, with little memory", { timeout: 120_000 }, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      `--max-old-space-size=${MEMORY}`,
      PROGRAM,
    ]);
    const outcomes = JSON.parse(stdout) as Outcome[];
    expect(outcomes.map(({ name }) => name)).toEqual([...hostileFeeds.keys()]);
    const came = outcomes.map(({ name, drafts, feeds, kinds }) => [name, { drafts, feeds, kinds }]);
    expect(Object.fromEntries(came)).toEqual(EXPECTED);
  });
});
