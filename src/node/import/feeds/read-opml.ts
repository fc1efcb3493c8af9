import type { Item } from "../draft.ts";
import { outlines, type Outline } from "./outline.ts";
import { findRoot } from "../xml/xml-root.ts";
import { safeAddress } from "../html/read-html.ts";
import { readWhole, SourceError, type Source } from "../source.ts";
import { decodeText } from "../text/decode-text.ts";

const LARGEST = 20_000_000;
const MOST = 10_000;

/** A list of feeds (http://opml.org/spec2.opml): gives the feeds it names, each once, and fetches none. */
export async function* readOpml(source: Source): AsyncGenerator<Item> {
  const { address, contentType } = source;
  const bytes = await readWhole(source, LARGEST);
  const text = decodeText(bytes, { declaration: "xml", ...(contentType !== undefined && { contentType }) });
  const root = text === undefined ? undefined : findRoot(text);
  if (text === undefined || root?.name !== "opml") {
    throw new SourceError("not a list", "is not an OPML list: it does not begin with <opml>");
  }
  const known = new Set<string>();
  let number = 0;
  const { found, left } = outlines(text, root, MOST);
  for (const outline of found) {
    number += 1;
    const item = feedOf(outline, address);
    const key = "feed" in item ? item.feed.address : `${number}`;
    if (!known.has(key)) yield { ...item, where: `outline ${number}` };
    known.add(key);
  }
  if (left > 0) yield { skip: { failed: true, kind: "too many feeds", reason: tooMany(left) } };
}

function tooMany(left: number): string {
  return `names ${left} more feeds than the ${MOST} read of one list; split it into several`;
}

function feedOf({ address, title }: Outline, base: string | undefined): Item {
  const safe = safeAddress(address, base);
  if (safe !== undefined) return { feed: { address: safe, ...(title !== undefined && { title }) } };
  const reason = `names a feed at "${address.slice(0, 100)}", which is not an address of http or https`;
  return { skip: { failed: true, kind: "not an address", reason } };
}
