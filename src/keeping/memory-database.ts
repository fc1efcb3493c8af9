import { keepingError } from "./keeping-error.ts";
import { STORES, type KeepingDatabase, type StoreName, type Transaction } from "./keeping-database.ts";

type Contents = Record<StoreName, Map<string | number, unknown>>;

/** Keeps things as long as the page is open: for browsers that allow no storage. */
export function memoryDatabase(): KeepingDatabase {
  let contents = empty();
  let last: Promise<unknown> = Promise.resolve();

  async function run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const written = empty();
    const removed = empty();
    const get: Transaction["get"] = async (store, key) =>
      removed[store].has(key) ? undefined : (written[store].get(key) ?? contents[store].get(key));
    const put: Transaction["put"] = async (store, key, value) => {
      removed[store].delete(key);
      written[store].set(key, structuredClone(value));
    };
    const result = await work({
      get,
      put,
      between: async () => undefined,
      putAll: async (store, entries) => {
        for (const [key, value] of entries) await put(store, key, value);
      },
      remove: async (store, key) => void removed[store].set(key, written[store].delete(key)),
    });
    for (const store of STORES) {
      for (const [key, value] of written[store]) contents[store].set(key, value);
      for (const key of removed[store].keys()) contents[store].delete(key);
    }
    return result;
  }

  return {
    lasts: "visit",
    get: async (store, key) => contents[store].get(key),
    all: async (store, beginning = "") =>
      [...contents[store]]
        .filter(([key]) => beginning === "" || String(key).startsWith(beginning))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    last: async (store, count, from) =>
      [...contents[store]]
        .filter(([key]) => from === undefined || Number(key) >= from)
        .toSorted(([a], [b]) => (a < b ? 1 : -1))
        .slice(0, count)
        .map(([, value]) => value),
    transact(work) {
      const running = last.then(() => run(work));
      last = running.catch(() => undefined);
      return running.catch((reason: unknown) => {
        throw keepingError(reason);
      });
    },
    close: () => void (contents = empty()),
  };
}

function empty(): Contents {
  return { records: new Map(), changes: new Map(), copies: new Map(), damaged: new Map(), facts: new Map() };
}
