import { openSources } from "../run/open-sources.ts";
import { readItems } from "../run/read-items.ts";

/** Kinds of reasons why a file is not read at all, whatever is in it. */
const UNREADABLE = new Set(["not there", "not allowed", "cannot be read", "damaged", "not a list"]);

/**
 * Looks whether a file is a list that names a feed, before it is watched for ever. Throws a sentence where it is not. What
 * an address has now it may not have in the next round: that is looked at then.
 */
export async function checkList(list: string): Promise<void> {
  if (/^https?:\/\//i.test(list)) return;
  const wrong = (reason: string) => new Error(`--watch ${list}: ${reason}. --help tells more.`);
  if (list === "-") throw wrong("standard input can be read only once; name an OPML file");
  for await (const opened of openSources([list], { standardInput: nothing(), fetch: {} })) {
    if (!("source" in opened)) throw wrong(opened.skip.reason);
    for await (const item of readItems(opened.source, { columns: new Map() })) {
      if ("feed" in item) return;
      if ("skip" in item && UNREADABLE.has(item.skip.kind)) throw wrong(item.skip.reason);
    }
  }
  throw wrong("names no feed; it must be an OPML list of feeds");
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
