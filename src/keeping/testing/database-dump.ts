import { openDB } from "idb";

/** A whole database, as JSON. */
export interface DatabaseDump {
  name: string;
  version: number;
  stores: Record<string, { keyPath?: string; entries: (readonly [key: IDBValidKey, value: unknown])[] }>;
}

/** Reads a fixture, of which TypeScript does not see that its pairs are pairs. */
export function parseDump(fixture: { name: string; version: number; stores: object }): DatabaseDump {
  return fixture as DatabaseDump;
}

/** Makes the database that a dump was taken of, under a name. */
export async function loadDump({ version, stores }: DatabaseDump, name: string): Promise<void> {
  const database = await openDB(name, version, {
    upgrade(created) {
      for (const [store, { keyPath }] of Object.entries(stores))
        created.createObjectStore(store, keyPath === undefined ? {} : { keyPath });
    },
  });
  for (const [store, { keyPath, entries }] of Object.entries(stores))
    for (const [key, value] of entries) await database.put(store, value, keyPath ? undefined : key);
  database.close();
}

/** Everything in a database as it is, whatever its version. */
export async function takeDump(name: string): Promise<DatabaseDump> {
  const database = await openDB(name);
  const stores: DatabaseDump["stores"] = {};
  for (const store of database.objectStoreNames) {
    const keys = await database.getAllKeys(store);
    const values = await database.getAll(store);
    stores[store] = { entries: keys.map((key, index) => [key, values[index]]) };
  }
  const dump = { name, version: database.version, stores };
  database.close();
  return dump;
}
