import { join } from "node:path";
import { printable } from "./printable.ts";
import type { Outcome } from "./outcome.ts";

const WIDTH = "left alone".length + 1;

/** An outcome as a line: `new        letter.txt → data/articles/2024-05-02-a-letter.json`. */
export function describeOutcome(outcome: Outcome, data: string): string {
  const kind = outcome.kind.padEnd(WIDTH);
  if (outcome.kind === "skipped") return printable(`${kind} ${outcome.where}: ${outcome.skip.reason}`);
  const note = outcome.note === undefined ? "" : ` (${outcome.note})`;
  return printable(`${kind} ${outcome.where} → ${join(data, "articles", `${outcome.slug}.json`)}${note}`);
}
