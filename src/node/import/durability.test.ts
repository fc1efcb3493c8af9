import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articleSchema } from "../../content/article.ts";
import { parseJson } from "../data/problem.ts";

// More kills, to look closer: KILLS=1000 npm run test:durability
const USUAL = process.env["npm_lifecycle_event"] === "test:durability" ? 200 : 2;
/** Half of them in a first import, half in one that updates. */
const KILLS = Math.ceil(Number(process.env.KILLS ?? USUAL) / 2);
const PATIENCE = 120_000 + KILLS * 10_000;
const PROGRAM = ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "cli.ts")];
const ITEMS = 400;

let home: string;
let dump: string;
const dataIn = (name: string) => join(home, name);
const articlesIn = (name: string) => join(home, name, "articles");

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "broadsheet-killed-"));
  dump = join(home, "dump.jsonl");
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Some have an id and some none, some share a day and headline, and in a later version every third says something else. */
function writeDump(version: number): void {
  const lines = Array.from({ length: ITEMS }, (_, number) => {
    const text = number % 3 === 0 ? `Version ${version}.` : "Always the same.";
    return JSON.stringify({
      ...(number % 2 === 0 && { id: `item-${number}` }),
      headline: number % 10 < 4 ? "Markets close" : `Story ${number}`,
      date: `2024-01-0${1 + (number % 5)}`,
      body: `Item ${number}. ${text} ${"More of it. ".repeat(number % 50)}`,
    });
  });
  writeFileSync(dump, `${lines.join("\n")}\n`);
}

interface Times {
  /** When it began to tell what it did, and when it was done, in milliseconds. */
  begun: number;
  done: number;
}

/** Imports in a process of its own; killed after so many milliseconds, if it is not done before. */
async function importInto(name: string, after?: number): Promise<Times> {
  const start = performance.now();
  const settings = ["--data", dataIn(name), "--topics", "none", dump];
  const child = spawn(process.execPath, [...PROGRAM, ...settings], { stdio: ["ignore", "pipe", "inherit"] });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after);
  let begun = 0;
  child.stdout.on("data", () => (begun ||= performance.now() - start));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  // Null where it was killed.
  if (code !== null || after === undefined) expect(code).toBe(0);
  return { begun, done: performance.now() - start };
}

function filesIn(name: string): Map<string, string> {
  const names = readdirSync(articlesIn(name)).toSorted();
  return new Map(names.map((file) => [file, readFileSync(join(articlesIn(name), file), "utf8")]));
}

/** Whatever was killed, what is an article is whole and valid. */
function expectWhole(name: string): void {
  const problems = [...filesIn(name)]
    .filter(([file]) => !file.startsWith("."))
    .flatMap(([file, text]) => parseJson(file, text, articleSchema).problems);
  expect(problems).toEqual([]);
}

/** After a run that nobody killed the articles are the expected ones, and nothing else is there. */
async function expectAfterAll(name: string, expected: Map<string, string>): Promise<void> {
  await importInto(name);
  const files = filesIn(name);
  const all = [...new Set([...files.keys(), ...expected.keys()])];
  expect(all.filter((file) => files.get(file) !== expected.get(file))).toEqual([]);
}

/** Kills imports at every moment, each going on where the last one was killed; whenever one is done, all begins anew. */
async function killMany(times: Times, begin: () => void, expected: Map<string, string>): Promise<void> {
  const [first, last] = [times.begun * 0.8, times.done];
  begin();
  for (let kill = 0; kill < KILLS; kill++) {
    // Spread over the whole time, and not in its order.
    const share = (((kill * 7) % KILLS) + 0.5) / KILLS;
    await importInto("killed", first + share * (last - first));
    expectWhole("killed");
    if (filesIn("killed").size < expected.size) continue;
    await expectAfterAll("killed", expected);
    begin();
  }
  await expectAfterAll("killed", expected);
}

describe("an import that is killed", () => {
  it(
    "comes to the same articles when it is run again, none torn, none twice, nothing left over",
    { timeout: PATIENCE },
    async () => {
      writeDump(1);
      const times = await importInto("undisturbed");
      await killMany(
        times,
        () => {
          rmSync(dataIn("killed"), { recursive: true, force: true });
          mkdirSync(articlesIn("killed"), { recursive: true });
        },
        filesIn("undisturbed"),
      );
      expect(filesIn("undisturbed").size).toBe(ITEMS);
    },
  );

  it(
    "keeps the earlier texts of what it updates once, as one that was not killed",
    { timeout: PATIENCE },
    async () => {
      writeDump(1);
      await importInto("before");
      writeDump(2);
      cpSync(dataIn("before"), dataIn("undisturbed"), { recursive: true });
      const times = await importInto("undisturbed");
      await killMany(
        times,
        () => {
          rmSync(dataIn("killed"), { recursive: true, force: true });
          cpSync(dataIn("before"), dataIn("killed"), { recursive: true });
        },
        filesIn("undisturbed"),
      );
    },
  );
});
