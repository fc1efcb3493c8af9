import { generateKeyBetween } from "fractional-indexing";
import { keyOf, mergeRecords, type Field, type KeptRecord } from "../keeping/kept-record.ts";
import type { Fields, Kind, Value } from "../keeping/kinds.ts";
import { stampAt } from "../keeping/stamp.ts";
import { folderId, idsByPath, pathKey, shortened } from "./collection-paths.ts";
import type { FileEntry, FolderEntry, PageEntry } from "./file-entry.ts";
import { Pace } from "../keeping/pace.ts";
import type { ReadOptions } from "./reading.ts";
import { homeOf, keptAddressAt } from "./site-address.ts";

/** The device that the stamps of other programs' files name. */
const IMPORT = "import";

/** A record of a file: what it says was written at a time, in milliseconds since 1970. */
export function importedRecord<K extends Kind>(
  kind: K,
  id: string,
  set: Fields<K>,
  time: number | undefined,
): KeptRecord {
  return { kind, id, fields: writtenAt(time, set) };
}

function writtenAt<K extends Kind>(time: number | undefined, set: Fields<K>): Record<string, Field> {
  const stamp = stampAt(time ?? 0, IMPORT);
  const fields = Object.entries<Value | undefined>(set).flatMap(([name, value]): [string, Field][] =>
    value === undefined ? [] : [[name, [value, stamp]]],
  );
  return Object.fromEntries(fields);
}

/**
 * The folders and pages of a file as records. The same file gives the same records, whenever it is read; of a page that
 * stands there more than once, the further folders become labels.
 */
export async function entryRecords(
  entries: Iterable<FileEntry>,
  { site, collections = new Map(), pace = new Pace() }: ReadOptions,
): Promise<KeptRecord[]> {
  const records = new Map<string, KeptRecord>();
  const home = homeOf(site);
  const known = idsByPath(collections);
  const lastKeys = new Map<string, string>();
  let done = 0;

  function add(record: KeptRecord): void {
    const key = keyOf(record);
    const other = records.get(key);
    records.set(key, other === undefined ? record : mergeRecords(other, record));
  }

  /** Where the next thing in a folder stands. */
  function nextOrder(folder: string): string {
    const key = generateKeyBetween(lastKeys.get(folder) ?? null, null);
    lastKeys.set(folder, key);
    return key;
  }

  function collectionId(path: readonly string[]): string {
    return known.get(pathKey(path)) ?? folderId(path);
  }

  function addFolder({ path, time }: FolderEntry): void {
    const id = collectionId(path);
    // One that the reader made is left as it is.
    if (id !== folderId(path)) return;
    if (path.length > 1 && !records.has(keyOf({ kind: "collection", id: collectionId(path.slice(0, -1)) })))
      addFolder({ kind: "folder", path: path.slice(0, -1) });
    const outer = path.slice(0, -1);
    const parent = outer.length === 0 ? undefined : collectionId(outer);
    add(
      importedRecord(
        "collection",
        id,
        { name: path.at(-1) ?? "", ...(parent !== undefined && { parent }) },
        time,
      ),
    );
    // An order has no time of its own: one that the reader made wins.
    if (records.get(keyOf({ kind: "collection", id }))?.fields["order"] === undefined)
      add(importedRecord("collection", id, { order: nextOrder(pathKey(outer)) }, 0));
  }

  function addPage(entry: PageEntry): void {
    const id = keptAddressAt(home, entry.address);
    const time = entry.changedAt ?? entry.savedAt;
    const fields = {
      ...writtenAt<"bookmark">(time, described(entry)),
      ...writtenAt<"bookmark">(entry.savedAt, { savedAt: dateOf(entry.savedAt) }),
      ...(entry.folder.length > 0 && filed(id, entry, time)),
    };
    add({ kind: "bookmark", id, fields });
    const { title } = entry;
    if (entry.isRead)
      add(
        importedRecord(
          "reading",
          id,
          { ...(title !== "" && { title }), readAt: dateOf(entry.savedAt ?? 0) },
          time,
        ),
      );
  }

  /** Where a page stands; the first place of several is its collection. */
  function filed(id: string, { folder }: PageEntry, time: number | undefined): Record<string, Field> {
    const collection = collectionId(folder);
    if (!records.has(keyOf({ kind: "collection", id: collection })))
      addFolder({ kind: "folder", path: folder });
    const known = records.get(keyOf({ kind: "bookmark", id }))?.fields["collection"];
    if (known === undefined)
      return {
        ...writtenAt<"bookmark">(time, { collection }),
        ...writtenAt<"bookmark">(0, { order: nextOrder(pathKey(folder)) }),
      };
    return known[0] === collection ? {} : writtenAt<"bookmark">(time, { [`label:${folder.at(-1)}`]: true });
  }

  for (const entry of entries) {
    if (entry.kind === "folder") addFolder({ ...entry, path: shortened(entry.path) });
    else addPage({ ...entry, folder: shortened(entry.folder) });
    done += 1;
    if (pace.isDue()) await pace.rest(done);
  }
  return [...records.values()];
}

function described(entry: PageEntry): Fields<"bookmark"> {
  const { title, note, standfirst, labels, isFavourite, isForLater } = entry;
  return {
    ...(title !== "" && { title }),
    ...(standfirst && { standfirst }),
    ...(note && { note }),
    ...(isFavourite && { favourite: true }),
    ...(isForLater && { later: true }),
    ...Object.fromEntries(labels.filter((label) => label !== "").map((label) => [`label:${label}`, true])),
  };
}

function dateOf(time: number): string;
function dateOf(time: number | undefined): string | undefined;
function dateOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
