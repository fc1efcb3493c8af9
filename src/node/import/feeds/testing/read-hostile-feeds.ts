import type { Item } from "../../draft.ts";
import { hostileFeeds, type HostileFeed } from "./hostile-feeds.ts";
import { inPieces, noItems } from "../../../testing/in-pieces.ts";

// Reads all hostile feeds, one after the other, as if each came from a server, and writes what came of them as JSON. It runs
// in a process of its own, which gets little memory.

/** What came of a hostile feed. */
export interface Outcome {
  name: string;
  drafts: number;
  feeds: number;
  /** Kinds of what was skipped, and of what ended the reading. */
  kinds: string[];
  seconds: number;
}

const outcomes: Outcome[] = [];
for (const [name, hostile] of hostileFeeds) outcomes.push(await read(name, hostile));
process.stdout.write(JSON.stringify(outcomes));

async function read(name: string, { format, content }: HostileFeed): Promise<Outcome> {
  const bytes = Buffer.from(content());
  const address = "https://e.example/feed";
  const began = process.cpuUsage();
  const items: Item[] = [];
  const kinds = new Set<string>();
  try {
    const source = { name: address, address, chunks: inPieces(bytes) };
    for await (const one of format.read(source, { columns: new Map(), readInner: noItems })) {
      if ("skip" in one) kinds.add(one.skip.kind);
      else items.push(one);
    }
  } catch (error) {
    kinds.add(error instanceof Error && "kind" in error ? String(error.kind) : String(error));
  }
  const { user, system } = process.cpuUsage(began);
  const drafts = items.filter((one) => "draft" in one).length;
  return { name, drafts, feeds: items.length - drafts, kinds: [...kinds], seconds: (user + system) / 1e6 };
}
