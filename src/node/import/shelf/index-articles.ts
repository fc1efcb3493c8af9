import { closeSync, openSync, opendirSync, readSync } from "node:fs";
import { join } from "node:path";
import { keysOf, slugKey } from "./identity.ts";
import type { IdentityIndex } from "./identity-index.ts";
import { shortHash, shortOf } from "./short-hash.ts";
import { parseObject, stampIn } from "./stamp.ts";

/** Tells the index of every article in a folder; an absent folder has none. One that cannot be read is there, with nothing known of it. */
export function indexArticles(folder: string, index: IdentityIndex): void {
  const reader = fileReader();
  for (const name of namesIn(folder)) {
    const slug = name.slice(0, -".json".length);
    const text = reader(join(folder, name));
    const stamp = stampIn(text);
    const content = stamp === undefined ? undefined : contentOf(text);
    const headline = content?.headline ?? "";
    const source = stamp === undefined ? 0 : shortOf(stamp.source);
    const { number } = index.set({ slug, source, headline: shortHash(headline) });
    // On some disks Moon.json is moon.json.
    index.know(slugKey(slug.toLowerCase()), number);
    if (stamp === undefined) continue;
    for (const key of keysOf({ ...stamp, isDocument: true }, { headline, date: content?.date ?? "" }))
      index.know(key, number);
  }
}

function* namesIn(folder: string): Generator<string> {
  const listed = tryTo(() => opendirSync(folder, { bufferSize: 512 }));
  if (listed === undefined) return;
  try {
    for (let entry = listed.readSync(); entry !== null; entry = listed.readSync())
      if (/\.json$/i.test(entry.name) && !entry.name.startsWith(".")) yield entry.name;
  } finally {
    listed.closeSync();
  }
}

/** As an import writes an article: its headline and date first. */
const BEGINNING = /^\{\s*"headline":\s*("(?:[^"\\]|\\.)*"),\s*"date":\s*"([^"\\]*)"/;

/** An article's headline and date. Reading all of it, as JSON, takes longer than everything else. */
function contentOf(text: string): { headline: string; date: string } | undefined {
  const [, headline, date] = BEGINNING.exec(text) ?? [];
  const content =
    date === undefined ? parseObject(text) : parseObject(`{"headline":${headline},"date":"${date}"}`);
  return content === undefined
    ? undefined
    : { headline: String(content["headline"]), date: String(content["date"]) };
}

/** Reads one file after the other into the same memory. */
function fileReader(): (file: string) => string {
  let buffer = Buffer.allocUnsafe(65_536);
  return (file) => {
    const handle = tryTo(() => openSync(file, "r"));
    if (handle === undefined) return "";
    try {
      let length = 0;
      for (;;) {
        if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
        const read = readSync(handle, buffer, length, buffer.length - length, null);
        if (read === 0) return buffer.toString("utf8", 0, length);
        length += read;
      }
    } catch {
      return "";
    } finally {
      closeSync(handle);
    }
  };
}

function tryTo<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
