import { expect, it } from "vitest";
import type { Round } from "./round.ts";
import { watch, type WatchParts } from "./watch.ts";

const MINUTE = 60_000;
const nothing: Round = { new: 0, updated: 0, unchanged: 5, failed: new Map() };

/** Watches for so many rounds with a clock that nobody has to wait for; tells what was done when, and what was said. */
async function watchFor(rounds: number, given: Partial<WatchParts> = {}, takes = 0) {
  const ending = new AbortController();
  let time = new Date("2024-05-02T10:00:00").getTime();
  const start = time;
  const said: string[] = [];
  const done: string[] = [];
  let current = 0;
  const parts: WatchParts = {
    every: 30 * MINUTE,
    importAll: async () => nothing,
    publish: async () => undefined,
    random: () => 0.5,
    now: () => time,
    signal: ending.signal,
    ...given,
    say: (line) => said.push(line),
    sleep: async (milliseconds) => {
      time += milliseconds;
      if (++current === rounds) ending.abort();
    },
  };
  const wrapped: WatchParts = {
    ...parts,
    importAll: async () => {
      done.push(`import ${(time - start) / MINUTE}`);
      time += takes;
      return parts.importAll();
    },
    publish: async () => {
      done.push("publish");
      return parts.publish();
    },
  };
  await watch(wrapped);
  return { said, done };
}

it("imports in rounds, and publishes at first and when something came in", async () => {
  const rounds = [nothing, nothing, { ...nothing, new: 2 }, nothing, { ...nothing, updated: 1 }];
  const { said, done } = await watchFor(5, { importAll: async () => rounds.shift() ?? nothing });
  expect(done).toEqual([
    "import 0",
    "publish",
    "import 30",
    "import 60",
    "publish",
    "import 90",
    "import 120",
    "publish",
  ]);
  expect(said[2]).toBe("11:00  2 new, 0 updated, 5 unchanged; published; next round at 11:30");
  expect(said[1]).toBe("10:30  0 new, 0 updated, 5 unchanged; nothing to publish; next round at 11:00");
});

it("goes on when feeds fail, and says so", async () => {
  const failed = new Map([
    ["no answer", 2],
    ["not found", 1],
  ]);
  const { said, done } = await watchFor(2, { importAll: async () => ({ ...nothing, failed }) });
  expect(said[0]).toContain("5 unchanged, 3 failed (no answer 2, not found 1)");
  expect(done).toHaveLength(3);
});

it("goes on when an import fails altogether, and says so", async () => {
  const importAll = () => Promise.reject(new Error("Another import is writing to this folder.\nWait."));
  const { said } = await watchFor(2, { importAll });
  expect(said[1]).toContain(
    "the import failed: Another import is writing to this folder. Wait.; nothing to publish",
  );
});

it("builds again when a build failed, though nothing new came", async () => {
  let builds = 0;
  const publish = async () => {
    if (builds++ === 0) throw new Error("1 problem in the data. Mend and build again:\n  articles/x.json");
  };
  const { said, done } = await watchFor(3, { publish });
  expect(said[0]).toContain(
    "the build failed and is tried again: 1 problem in the data. Mend and build again: articles/x.json;",
  );
  expect(done.filter((one) => one === "publish")).toHaveLength(2);
});

it("keeps the rounds from meeting those of others", async () => {
  expect((await watchFor(2, { random: () => 0 })).done.at(-1)).toBe("import 27");
  expect((await watchFor(2, { random: () => 1 })).done.at(-1)).toBe("import 33");
});

it("never begins a round before the one before is over", async () => {
  const { done } = await watchFor(3, {}, 45 * MINUTE);
  expect(done.filter((one) => one.startsWith("import"))).toEqual(["import 0", "import 48", "import 96"]);
});

it("ends at once when it is stopped, also in the middle of a round, and says nothing of it", async () => {
  const ending = new AbortController();
  const importAll = async () => {
    ending.abort();
    throw new Error("killed");
  };
  expect(await watchFor(9, { importAll, signal: ending.signal })).toEqual({ said: [], done: ["import 0"] });
});
