import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Format, Item } from "../draft.ts";
import { readAs } from "../run/read-items.ts";
import { inPieces } from "../../testing/in-pieces.ts";

// Each format has a folder of cases in golden/, named as its file in formats/. A case is an input and the items that are
// read from it; a new one is a new folder. `options.json`, where it is there, has what the command line would say.
const GOLDEN = join(import.meta.dirname, "../golden");

/** Pieces so small that characters and lines are cut anywhere. */
const SMALL = 61;

interface Options {
  columns?: Record<string, string>;
  date?: string;
  address?: string;
  contentType?: string;
  language?: string;
}

async function formatNamed(name: string): Promise<Format> {
  const module: Record<string, unknown> = await import(join(import.meta.dirname, `${name}.ts`));
  const found = Object.values(module).find(
    (value) => typeof value === "object" && value !== null && "read" in value,
  );
  if (found === undefined) throw new Error(`formats/${name}.ts has no format`);
  return found as Format;
}

async function readCase(format: Format, folder: string): Promise<unknown> {
  const input = readdirSync(folder).find((name) => name.startsWith("input")) ?? "input is missing";
  const file = join(folder, "options.json");
  const { columns = {}, ...options } = (
    existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  ) as Options;
  const { address, contentType, language, ...rest } = options;
  const source = {
    name: input,
    chunks: inPieces(readFileSync(join(folder, input)), SMALL),
    ...(address !== undefined && { address }),
    ...(contentType !== undefined && { contentType }),
    ...(language !== undefined && { language }),
  };
  const items: Item[] = [];
  for await (const item of readAs(format, source, { ...rest, columns: new Map(Object.entries(columns)) }))
    items.push(item);
  return JSON.parse(JSON.stringify(items));
}

describe.each(readdirSync(GOLDEN))("what is read from %s", (name) => {
  it.each(readdirSync(join(GOLDEN, name)))("%s", async (example) => {
    const folder = join(GOLDEN, name, example);
    const expected: unknown = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
    expect(await readCase(await formatNamed(name), folder)).toEqual(expected);
  });
});
