import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { corporaFolder } from "../testing/corpora.ts";
import { measureTopics, type TopicRow } from "../testing/measure-topics.ts";

const CORPORA = corporaFolder() ?? "";
const NEEDED = ["iptc-mediatopics", "articles-bbc", "articles-reuters21578"];
const isThere = NEEDED.every((name) => existsSync(join(CORPORA, name)));
/** A sample that takes seconds. */
const EVERY = 10;
const PATIENCE = 120_000;
/** How much better than a plain count the topics have to be, of 1. */
const BETTER = 0.15;

describe.skipIf(!isThere)(
  "automatic topics of real news (skipped where the corpora are not beside the project)",
  () => {
    let rows: TopicRow[] = [];

    beforeAll(async () => {
      rows = await measureTopics(CORPORA, EVERY);
    }, PATIENCE);

    it.each(["BBC", "Reuters"])(
      "of %s agree with its editors' far better than a plain count of names",
      (corpus) => {
        const f1 = (way: string) => rows.find((row) => row.corpus === corpus && row.way === way)?.f1 ?? NaN;
        expect(f1("topics")).toBeGreaterThan(f1("plain count") + BETTER);
        expect(f1("topics and names")).toBeGreaterThan(f1("plain count") + BETTER);
      },
    );
  },
);
