import type { Format, Item, ReadOptions } from "../draft.ts";
import type { Source } from "../source.ts";
import { decompress } from "./decompress.ts";
import { detectFormat } from "./detect-format.ts";
import { reasonOf } from "./reason-of.ts";

/** A zip in a zip is read, one in that is not. */
const DEEPEST = 2;

export type SettledOptions = Omit<ReadOptions, "readInner">;

/** Everything that a source holds, in its order. What makes the source or its rest unreadable comes as the last item, a skip. */
export async function* readItems(source: Source, options: SettledOptions, depth = 0): AsyncGenerator<Item> {
  try {
    const found = await detectFormat(decompress(source));
    yield* readAs(found.format, found.source, options, depth);
  } catch (error) {
    yield { skip: { failed: true, ...reasonOf(error) } };
  }
}

/** The same of a source whose format is known. */
export async function* readAs(
  format: Format,
  source: Source,
  options: SettledOptions,
  depth = 0,
): AsyncGenerator<Item> {
  try {
    yield* format.read(source, { ...options, readInner: (inner) => readInner(inner, options, depth + 1) });
  } catch (error) {
    yield { skip: { failed: true, ...reasonOf(error) } };
  }
}

async function* readInner(source: Source, options: SettledOptions, depth: number): AsyncGenerator<Item> {
  if (depth > DEEPEST) {
    const reason = "is an archive too deep inside others; unpack it and import what is in it";
    return yield { skip: { failed: true, kind: "nested too deep", reason }, within: source.name };
  }
  for await (const item of readItems(source, options, depth)) yield { within: source.name, ...item };
}
