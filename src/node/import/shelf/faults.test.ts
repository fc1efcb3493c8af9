import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articleSchema } from "../../../content/article.ts";
import { parseJson } from "../../data/problem.ts";
import { type ArticleShelf, openShelf } from "./article-shelf.ts";
import { type Disk, systemDisk } from "./disk.ts";
import { sha256 } from "./short-hash.ts";
import { WriteError } from "./write-error.ts";

const ITEMS = 8;

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "broadsheet-faults-"));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A disk that works until its operation of this number, and then no more, as a full one; a write stops in the middle. */
function failingDisk(failsAt: number, code: string): Disk & { count: () => number } {
  let count = 0;
  const check = (): void => {
    if (count++ >= failsAt) throw Object.assign(new Error(code), { code });
  };
  return {
    count: () => count,
    makeFolder: (folder) => (check(), systemDisk.makeFolder(folder)),
    write(file, text) {
      if (count >= failsAt) writeFileSync(file, text.slice(0, text.length / 2));
      check();
      return systemDisk.write(file, text);
    },
    async flush(handle) {
      await systemDisk.flush(handle);
      check();
    },
    rename: (from, to) => (check(), systemDisk.rename(from, to)),
    remove: (file) => (check(), systemDisk.remove(file)),
    syncFolder: async (folder) => (check(), await systemDisk.syncFolder(folder)),
  };
}

async function receiveAll(shelf: ArticleShelf, version: number): Promise<void> {
  for (let number = 0; number < ITEMS; number++) {
    const body = `Item ${number}, version ${number % 2 === 0 ? version : 0}.`;
    const article = {
      headline: number < 3 ? "The same" : `Story ${number}`,
      date: "2024-05-02",
      topics: [],
      body,
    };
    const id = number % 3 === 0 ? {} : { id: `${number}` };
    const identity = { file: "dump.jsonl", source: sha256(body), isDocument: false, ...id };
    await shelf.receive({ article, identity });
  }
}

async function importInto(name: string, version: number, disk: Disk = systemDisk): Promise<void> {
  const shelf = await openShelf(join(home, name), { disk });
  try {
    await receiveAll(shelf, version);
  } finally {
    await shelf.close();
  }
}

function filesIn(name: string): Map<string, string> {
  const folder = join(home, name, "articles");
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

describe.each(["ENOSPC", "EACCES", "EIO"])("a disk that answers %s", (code) => {
  it("at any write, flush or rename leaves every article whole, and the next run completes the import", async () => {
    await importInto("undisturbed", 1);
    const first = filesIn("undisturbed");
    await importInto("undisturbed", 2);
    const second = filesIn("undisturbed");
    let operations = 0;
    for (let failsAt = 0; failsAt <= operations; failsAt++) {
      rmSync(join(home, "failing"), { recursive: true, force: true });
      for (const [version, expected] of [
        [1, first],
        [2, second],
      ] as const) {
        const disk = failingDisk(failsAt, code);
        const outcome = await importInto("failing", version, disk).catch((error: unknown) => error);
        operations = Math.max(operations, failsAt === 0 ? 1 : disk.count() - (outcome === undefined ? 0 : 1));
        if (disk.count() > failsAt) expect(outcome).toBeInstanceOf(WriteError);
        for (const [file, text] of failsAt === 0 ? [] : filesIn("failing"))
          if (!file.startsWith(".")) expect(parseJson(file, text, articleSchema).problems).toEqual([]);
        await importInto("failing", version);
        expect(filesIn("failing")).toEqual(expected);
      }
    }
    expect(operations).toBeGreaterThan(2 * ITEMS);
  });
});

it("says what is wrong with the disk and what to do", async () => {
  await expect(importInto("full", 1, failingDisk(3, "ENOSPC"))).rejects.toThrow(
    /articles.*\.json cannot be written: the disk is full; make room, then run the same command again/,
  );
});
