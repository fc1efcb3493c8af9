import type { Change, LoggedChange } from "./change.ts";
import type { Copy } from "./copy.ts";
import type { KeepingReason } from "./keeping-error.ts";
import type { KeptRecord } from "./kept-record.ts";
import type { Fields, Kind } from "./kinds.ts";
import type { MergeOptions } from "./write-change.ts";

/** The fact that says whether the browser has thrown away what was kept: `false` once the reader has taken note of it. */
export const EVICTED = "evicted";

/** How it stands with what is kept. */
export interface KeepingStatus {
  /** `visit`: this browser allows no storage, and everything ends with the visit. */
  lasts: "disk" | "visit";
  /** Something was kept before, which is not lost, but the storage did not answer. */
  isUnanswered: boolean;
  /** How many records could not be read and were set aside, in all. */
  damaged: number;
  /** The browser has thrown away what was kept. */
  wasEvicted: boolean;
}

/** What a reader keeps, to be taken along. */
export interface Everything {
  records: KeptRecord[];
  copies: Copy[];
  /** False where the storage could not be read, and this is only what the page knows. */
  isWhole: boolean;
}

/** What came of something that the reader did. */
export type Outcome =
  | { kind: "done"; change: LoggedChange }
  | { kind: "undone"; change: LoggedChange }
  | { kind: "refused"; reason: KeepingReason };

export interface MergeRequest extends Pick<MergeOptions, "name" | "title" | "revive"> {
  records: readonly KeptRecord[];
  /** Nobody is told of it: the reader has not asked for it. */
  isQuiet?: boolean;
  copies?: readonly Copy[];
  /** Called with how many records are merged by now. */
  onProgress?: (done: number) => void;
  /** Ends it between two parts. What was merged by then stays, and can be undone. */
  signal?: AbortSignal;
}

/** What came of a merge. */
export interface MergeResult {
  /** How many records were read; all of them, unless it was ended. */
  done: number;
  /** The change to undo, where anything changed. */
  change?: LoggedChange;
  refused?: KeepingReason;
}

/**
 * Keeps what is a reader's: the same in every tab, on the disk before it says so. Nothing here rejects for want of
 * storage: what could not be done is told to `onOutcome`, and by what is returned.
 */
export interface Keeper {
  status(): KeepingStatus;
  /** Calls back when anything that is known has changed, here or in another tab. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Another number after every change of what is known. */
  version(): number;
  /** A record, `null` where there is none; `undefined` as long as it is not known: then it is read. */
  find<K extends Kind>(kind: K, id: string): Fields<K> | null | undefined;
  /** All records of a kind by id; `undefined` as long as they are not known: then they are read. */
  all<K extends Kind>(kind: K): ReadonlyMap<string, Fields<K>> | undefined;
  /** The same, when they are known. */
  read<K extends Kind>(kind: K): Promise<ReadonlyMap<string, Fields<K>>>;
  /** A record as the database has it now; where it cannot be read, as this page knows it. */
  fresh<K extends Kind>(kind: K, id: string): Promise<Fields<K> | null>;
  /** Makes a change; gives it back when it is on the disk, `undefined` where nothing changed or it was refused. */
  change(change: Change): Promise<LoggedChange | undefined>;
  /** Takes a change back, all its parts. */
  undo(id: number): Promise<LoggedChange | undefined>;
  /** The last changes, the last first; of those in parts, the first part. */
  changes(): Promise<LoggedChange[]>;
  /** Calls back with what comes of things; the first listener also with what came of them before anybody listened. */
  onOutcome(listener: (outcome: Outcome) => void): () => void;
  /** Calls back with what this tab has written, once it is on the disk. */
  onWritten(listener: (records: readonly KeptRecord[]) => void): () => void;
  /** Merges records of another device or of an import, part by part. */
  merge(request: MergeRequest): Promise<MergeResult>;
  /** Everything, also what was removed, for taking it along. Where it cannot be read, which is told, what this page knows. */
  records(): Promise<KeptRecord[]>;
  /** The same with the copies of articles, and whether that is all. */
  everything(): Promise<Everything>;
  /** What could not be read, by a name for it, as it was. */
  damagedRecords(): Promise<[key: string, raw: unknown][]>;
  /** Keeps what could not be read under a name of its own, for the reader to take along. */
  setAside(key: string, raw: unknown): Promise<void>;
  /** Removes for good what was set aside. True when it is gone from the disk. */
  removeDamaged(): Promise<boolean>;
  /** Forgets for good what was removed so long ago that it cannot be taken back any more. Gives the addresses of articles whose copies went with it. */
  forgetExpired(): Promise<readonly string[]>;
  copy(address: string): Promise<Copy | undefined>;
  copies(): Promise<Copy[]>;
  /** Keeps a copy of an article. True when it is on the disk. */
  keepCopy(copy: Copy): Promise<boolean>;
  /** What this device alone remembers under a name. */
  fact(name: string): Promise<unknown>;
  setFact(name: string, value: unknown): Promise<boolean>;
  close(): void;
}
