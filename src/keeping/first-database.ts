import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Change } from "./change.ts";
import { firstRecord, parseFirst, presentAddress } from "./first-bookmark.ts";
import type { Keeper } from "./keeper.ts";
import type { KeptRecord } from "./kept-record.ts";
import type { Fields } from "./kinds.ts";

interface FirstSchema extends DBSchema {
  bookmarks: { key: string; value: unknown };
}

/** The database of the app's first version, which kept bookmarks only: one record each, by path. */
export const FIRST_DATABASE = "broadsheet";
/** The channel on which its tabs say "changed". What else they hear makes them read again. */
export const FIRST_CHANNEL = "broadsheet-bookmarks";
/** The paths that both databases had when they were last compared. */
const COMPARED = "firstDatabase";
// What an import brings is not carried back: a tab of the first version is to be closed, not to be filled.
const MOST_PUSHED = 500;

/**
 * Takes over the bookmarks of the app's first version, and goes on with it: a tab of that version may still be open, and
 * what is changed in one is changed in both.
 */
export async function mirrorFirstDatabase(keeper: Keeper, name = FIRST_DATABASE): Promise<void> {
  const database = await openFirst(name);
  if (database === undefined) return;
  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(FIRST_CHANNEL) : undefined;
  const alone = oneAtATime(name);

  const pullNow = () => alone(() => pull(keeper, database)).catch(() => undefined);
  channel?.addEventListener("message", ({ data }) => data === "changed" && void pullNow());
  await pullNow();
  keeper.onWritten((records) => {
    const ids = records
      .filter(({ kind, id }) => kind === "bookmark" && id.startsWith("/"))
      .map(({ id }) => id);
    if (ids.length === 0 || ids.length > MOST_PUSHED) return;
    const pushing = alone(() => push(keeper, database, ids));
    void pushing.then(() => channel?.postMessage("mirrored")).catch(() => undefined);
  });
}

/** What has changed there since it was last compared comes here. */
async function pull(keeper: Keeper, first: IDBPDatabase<FirstSchema>): Promise<void> {
  const compared = await comparedPaths(keeper);
  const there = await first.getAllKeys("bookmarks");
  const paths = new Set(there);
  const gone = [...compared].filter((path) => !paths.has(path));
  const added = there.filter((path) => !compared.has(path));
  const records = await Promise.all(added.map((path) => readBookmark(keeper, first, path)));
  const merged = await keeper.merge({
    name: "carriedOver",
    records: records.filter((record) => record !== undefined),
    revive: true,
    isQuiet: true,
  });
  const kept = new Set(there.map(presentAddress));
  const edits = gone
    .map(presentAddress)
    .filter((id) => !kept.has(id))
    .map((id) => ({ kind: "bookmark", id, remove: true }) as const);
  const areGone = edits.length === 0 || (await remove(keeper, edits));
  const isChanged = gone.length + added.length > 0;
  // What was refused is tried again the next time.
  if (isChanged && areGone && merged.refused === undefined) await keeper.setFact(COMPARED, there);
}

/** Removes bookmarks; true when none of them is there any more. */
async function remove(keeper: Keeper, edits: Change["edits"]): Promise<boolean> {
  if ((await keeper.change({ name: "unbookmarked", edits })) !== undefined) return true;
  const left = await Promise.all(edits.map(({ id }) => keeper.fresh("bookmark", id)));
  return left.every((bookmark) => bookmark === null);
}

/** A bookmark there; one that cannot be read is set aside, and stays there as it is. */
async function readBookmark(
  keeper: Keeper,
  first: IDBPDatabase<FirstSchema>,
  path: string,
): Promise<KeptRecord | undefined> {
  const raw = await first.get("bookmarks", path);
  const record = parseFirst(raw)?.record;
  if (record === undefined && raw !== undefined) await keeper.setAside(`${FIRST_DATABASE} ${path}`, raw);
  return record;
}

/** What has changed here goes there, unless it has changed there as well: that comes here first. */
async function push(keeper: Keeper, first: IDBPDatabase<FirstSchema>, ids: readonly string[]): Promise<void> {
  const compared = await comparedPaths(keeper);
  const pathsOf = Map.groupBy(compared, presentAddress);
  const bookmarks = await Promise.all(
    ids.map(async (id) => ({ id, bookmark: await keeper.fresh("bookmark", id) })),
  );
  const { store, done } = first.transaction("bookmarks", "readwrite", { durability: "strict" });
  async function pushTo(path: string, bookmark: Fields<"bookmark"> | null): Promise<void> {
    const isThere = (await store.getKey(path)) !== undefined;
    const wasThere = compared.has(path);
    if (bookmark !== null && isThere === wasThere) await store.put(firstRecord(path, bookmark));
    if (bookmark !== null) compared.add(path);
    else if (compared.delete(path)) await store.delete(path);
  }
  const pushing = bookmarks.flatMap(({ id, bookmark }) =>
    (pathsOf.get(id) ?? [id]).map((path) => pushTo(path, bookmark)),
  );
  await Promise.all([...pushing, done]);
  await keeper.setFact(COMPARED, [...compared]);
}

/** Has one tab at a time compare: what is compared must not change meanwhile. */
function oneAtATime(name: string): (work: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (work) => {
    const inTurn = () => ("locks" in navigator ? navigator.locks.request(name, work) : work());
    const working = last.then(inTurn);
    last = working.catch(() => undefined);
    return working;
  };
}

/** Opens it as its own version does; where it was not there, it is not made. */
async function openFirst(name: string): Promise<IDBPDatabase<FirstSchema> | undefined> {
  try {
    const database = await openDB<FirstSchema>(name, 1, {
      upgrade(_, __, ___, transaction) {
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      blocking: (_, __, event) => event.target instanceof IDBDatabase && event.target.close(),
    });
    if (database.objectStoreNames.contains("bookmarks")) return database;
    database.close();
  } catch {
    // It is not there, or cannot be opened.
  }
  return undefined;
}

async function comparedPaths(keeper: Keeper): Promise<Set<string>> {
  const paths = await keeper.fact(COMPARED);
  return new Set(Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : []);
}
