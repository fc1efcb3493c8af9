import { deleteDB, openDB } from "idb";
import { forceCloseDatabase } from "fake-indexeddb";
import { SCHEMA_VERSION } from "../indexed-database.ts";

/** Where a fault is made. */
export interface FaultyWorld {
  /** The database's. */
  name: string;
  /** What the clock of the device says. */
  now: Date;
  /** The key of a record that is there. */
  someKey: string;
  /** For how long a page waits for its database, in milliseconds. */
  patience: number;
}

/** Something that storage does to a page. */
export interface Fault {
  /** Makes it. Gives the way to end it. */
  make: (world: FaultyWorld) => (() => void) | Promise<() => void>;
  /** It happens between two visits. */
  isBetween?: true;
  /** The page ends with it. */
  endsPage?: true;
  /** What was on the disk is gone, and nobody has it any more. */
  evicts?: true;
  /** The list of changes is gone. */
  forgets?: true;
  /** The record of `someKey` is gone. */
  damages?: true;
  /** Nothing can be written from then on. */
  isForGood?: true;
}

const nothing = () => {};

function failure(name: string): DOMException {
  return new DOMException("made by the test", name);
}

function replace<T extends object, K extends keyof T>(target: T, name: K, value: T[K]): () => void {
  const original = target[name];
  target[name] = value;
  return () => void (target[name] = original);
}

/** Has something happen whenever anything has been put: the transaction is under way then. */
function afterPut(happen: (store: IDBObjectStore) => void): () => void {
  const { put } = IDBObjectStore.prototype;
  return replace(IDBObjectStore.prototype, "put", function (this: IDBObjectStore, ...entry) {
    const request = put.apply(this, entry);
    happen(this);
    return request;
  });
}

function atOpening(answer: IDBFactory["open"]): () => void {
  return replace(IDBFactory.prototype, "open", answer);
}

const connections = new Set<IDBDatabase>();

/** Knows connections from now on, so that they can be cut. Gives the way to stop. */
export function watchConnections(): () => void {
  const { open } = IDBFactory.prototype;
  return replace(IDBFactory.prototype, "open", function (this: IDBFactory, ...asked) {
    const request = open.apply(this, asked);
    request.addEventListener("success", () => void connections.add(request.result));
    return request;
  });
}

function eachConnection(name: string, happen: (connection: IDBDatabase) => void): void {
  for (const connection of connections) if (connection.name === name) happen(connection);
}

/** As a browser does that has lost the files: pages hear of it. */
function cut(name: string): void {
  eachConnection(name, (connection) => Reflect.apply(forceCloseDatabase, undefined, [connection]));
}

/** Everything that may happen, by what it is called. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  "nothing at all": { make: () => nothing },
  "the quota is used up": {
    make: () =>
      replace(IDBObjectStore.prototype, "put", () => {
        throw failure("QuotaExceededError");
      }),
  },
  "the quota is used up halfway": {
    make: () => {
      let count = 0;
      return afterPut(() => {
        count += 1;
        if (count > 1) throw failure("QuotaExceededError");
      });
    },
  },
  "a transaction is aborted halfway": { make: () => afterPut(({ transaction }) => transaction.abort()) },
  "putting throws": {
    make: () =>
      replace(IDBObjectStore.prototype, "put", () => {
        throw failure("DataCloneError");
      }),
  },
  "no transaction can begin": {
    make: () =>
      replace(IDBDatabase.prototype, "transaction", () => {
        throw failure("UnknownError");
      }),
  },
  "reading throws": {
    make: () => {
      const fail = () => {
        throw failure("UnknownError");
      };
      const { prototype } = IDBObjectStore;
      const restore = [replace(prototype, "get", fail), replace(prototype, "getAll", fail)];
      return () => restore.forEach((end) => end());
    },
  },
  "the connection was closed by the browser": {
    make: ({ name }) => {
      cut(name);
      return nothing;
    },
  },
  "the connection was closed and nobody was told": {
    make: ({ name }) => {
      eachConnection(name, (connection) => connection.close());
      return nothing;
    },
  },
  "IndexedDB is blocked from now on": {
    make: (world) => {
      const { patience } = world;
      world.patience = 5;
      cut(world.name);
      // A request that nobody answers.
      const request = Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: nothing } });
      const open = atOpening(() => request);
      return () => {
        world.patience = patience;
        open();
      };
    },
  },
  "IndexedDB is missing from now on": {
    make: ({ name }) => {
      cut(name);
      return atOpening(() => {
        throw failure("SecurityError");
      });
    },
  },
  "the page is killed while it writes": {
    make: ({ name }) => afterPut(() => cut(name)),
    endsPage: true,
  },
  "the database is thrown away while the page is open": {
    make: async ({ name }) => {
      await deleteDB(name);
      return nothing;
    },
    forgets: true,
  },
  "the database is thrown away with its connections": {
    make: async ({ name }) => {
      cut(name);
      await deleteDB(name);
      return nothing;
    },
    forgets: true,
  },
  "the database is thrown away between two visits": {
    make: async ({ name }) => {
      await deleteDB(name);
      return nothing;
    },
    isBetween: true,
    evicts: true,
    forgets: true,
  },
  "a record is damaged": {
    make: async ({ name, someKey }) => {
      const database = await openDB(name);
      await database.put("records", { kind: "bookmark", fields: "#######" }, someKey);
      database.close();
      return nothing;
    },
    damages: true,
    forgets: true,
  },
  "a newer version has changed the database": {
    make: async ({ name }) => {
      const upgrade = (database: { createObjectStore: (name: string) => unknown }) =>
        void database.createObjectStore("playlists");
      (await openDB(name, SCHEMA_VERSION + 1, { upgrade })).close();
      return nothing;
    },
    isForGood: true,
  },
  "the clock is put back": {
    make: (world) => {
      world.now = new Date(0);
      return nothing;
    },
  },
  "the clock is put ahead": {
    make: (world) => {
      world.now = new Date(8.64e15);
      return nothing;
    },
  },
  "there is no BroadcastChannel": {
    make: () => {
      const { BroadcastChannel } = globalThis;
      Reflect.deleteProperty(globalThis, "BroadcastChannel");
      return () => void (globalThis.BroadcastChannel = BroadcastChannel);
    },
    isBetween: true,
  },
};
