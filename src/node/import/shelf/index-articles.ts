import { closeSync, openSync, opendirSync, readSync } from "node:fs";
import { join } from "node:path";
import { jsonFault } from "../json/json-fault.ts";
import { AddressCounts } from "./address-counts.ts";
import { keysOf, slugKey } from "./identity.ts";
import type { IdentityIndex } from "./identity-index.ts";
import { shortHash, shortOf } from "./short-hash.ts";
import { parseObject, stampIn } from "./stamp.ts";

/** So many files that cannot be read are named. */
const MOST_TOLD = 10;

/**
 * Tells the index of every article in a folder; an absent folder has none. One that cannot be read is there, with nothing
 * known of it. Gives the names of these files, with what is wrong, to be told: a build stops at them; and how many articles
 * came from each address.
 */
export function indexArticles(
  folder: string,
  index: IdentityIndex,
): { broken: string[]; fromAddresses: AddressCounts } {
  const broken: string[] = [];
  const fromAddresses = new AddressCounts();
  const reader = fileReader();
  for (const name of namesIn(folder)) {
    const slug = name.slice(0, -".json".length);
    const text = reader(join(folder, name));
    const stamp = stampIn(text);
    const whole = parseObject(text);
    if (whole === undefined && broken.length < MOST_TOLD) broken.push(`${name} ${faultOf(text)}`);
    const content = whole ?? beginningOf(text);
    const headline = stamp === undefined ? "" : textOf(content?.["headline"]);
    const source = stamp === undefined ? 0 : shortOf(stamp.source);
    const { number } = index.set({ slug, source, headline: shortHash(headline) });
    // On some disks Moon.json is moon.json.
    index.know(slugKey(slug.toLowerCase()), number);
    if (stamp === undefined) continue;
    fromAddresses.add(stamp.file);
    for (const key of keysOf({ ...stamp, isDocument: true }, { headline, date: textOf(content?.["date"]) }))
      index.know(key, number);
  }
  return { broken, fromAddresses };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What keeps a text from being an article: `cannot be read: …`. */
function faultOf(text: string): string {
  if (text === "") return "cannot be read: it is empty, or you are not allowed to";
  const fault = jsonFault(text.replace(/^\uFEFF/, ""));
  if (fault === undefined) return "cannot be read: it holds no article";
  const line = text.slice(0, fault.at).split("\n").length;
  return `cannot be read: ${fault.reason} (line ${line})`;
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

/** As an import writes an article: its headline and date first. Bounded, for a text without end would be too much for the engine. */
const BEGINNING = /^\{\s*"headline":\s*("(?:[^"\\]|\\.){0,10000}"),\s*"date":\s*"([^"\\]*)"/;

/** The headline and date of an article that an editor broke further on. */
function beginningOf(text: string): Record<string, unknown> | undefined {
  const [, headline, date] = BEGINNING.exec(text) ?? [];
  return date === undefined ? undefined : parseObject(`{"headline":${headline},"date":"${date}"}`);
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
