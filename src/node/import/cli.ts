import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { readVocabulary } from "../data/read-data.ts";
import { openShelf } from "./article-shelf.ts";
import { topicFinder } from "./find-topics.ts";
import { knownFormats } from "./formats.ts";
import { importDocument, type Outcome } from "./import-document.ts";

const USAGE = `Usage: npm run import -- [--dry-run] [--data FOLDER] FILE_OR_FOLDER …

Brings documents (${knownFormats()}) into data/articles/. Importing again changes nothing.
  --dry-run      say what would happen, write nothing
  --data FOLDER  the folder to import into, if not data`;

/** Exit codes: 0 all well, 1 some items failed, 2 nothing could be done. */
async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const parts = {
    shelf: await openShelf(values.data, values["dry-run"]),
    findTopics: topicFinder(await readVocabulary(values.data)),
  };

  const outcomes: Outcome[] = [];
  for (const argument of positionals) {
    for (const file of await filesOf(argument)) {
      const bytes = await readFile(file).catch(() => undefined);
      const results: Outcome[] =
        bytes === undefined
          ? [{ kind: "skipped", file, reason: "cannot be read" }]
          : await importDocument(file, bytes, parts);
      for (const outcome of results) console.log(describe(outcome, values.data));
      outcomes.push(...results);
    }
  }
  console.log(summarize(outcomes, values["dry-run"]));
  return exitCode(outcomes);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: "string", default: "data" },
        "dry-run": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
      cause: error,
    });
  }
}

/** The file itself, or every file in the folder and below it, in the order of their names. */
async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function describe(outcome: Outcome, data: string): string {
  if (outcome.kind === "skipped") return `skipped     ${outcome.file}: ${outcome.reason}`;
  const note =
    outcome.kind === "left alone" ? " (an editor changed it since; the document has changed too)" : "";
  return `${outcome.kind.padEnd(11)} ${basename(outcome.file)} → ${join(data, "articles", `${outcome.slug}.json`)}${note}`;
}

function summarize(outcomes: Outcome[], dryRun: boolean): string {
  const kinds = ["new", "updated", "unchanged", "left alone", "skipped"] as const;
  const counts = kinds.map((kind) => `${outcomes.filter((outcome) => outcome.kind === kind).length} ${kind}`);
  return `${outcomes.length} read: ${counts.join(", ")}${dryRun ? " (nothing was written)" : ""}`;
}

function exitCode(outcomes: Outcome[]): number {
  const skipped = outcomes.filter(({ kind }) => kind === "skipped").length;
  if (skipped === 0) return outcomes.length === 0 ? 2 : 0;
  return skipped === outcomes.length ? 2 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
