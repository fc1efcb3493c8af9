import type { KeepingDatabase } from "./keeping-database.ts";
import { parseStored } from "./kept-record.ts";
import type { Outcomes } from "./outcomes.ts";

interface DamagedParts {
  database: KeepingDatabase;
  outcomes: Outcomes;
  onChanged: () => void;
}

/** Records that could not be read: they go out of the way, as they are. */
export class DamagedRecords {
  readonly #parts: DamagedParts;
  readonly #known = new Map<string, unknown>();

  constructor(parts: DamagedParts) {
    this.#parts = parts;
  }

  /** Learns what was set aside before. */
  async open(): Promise<void> {
    const stored = await this.#parts.database.all("damaged").catch(() => []);
    for (const [key, raw] of stored) this.#known.set(String(key), raw);
  }

  get size(): number {
    return this.#known.size;
  }

  /** Takes in what a transaction has set aside. */
  learn(damaged: ReadonlyMap<string, unknown>): void {
    for (const [key, raw] of damaged) this.#known.set(key, raw);
  }

  async setAside(key: string, raw: unknown): Promise<void> {
    if (this.#known.has(key)) return;
    this.#known.set(key, raw);
    const { database, onChanged } = this.#parts;
    onChanged();
    await database
      .transact(async (transaction) => {
        // By now it may have been written anew.
        if (parseStored(key, await transaction.get("records", key)) !== undefined) return;
        await transaction.put("damaged", key, raw);
        await transaction.remove("records", key);
      })
      .catch(() => undefined);
  }

  async all(): Promise<[key: string, raw: unknown][]> {
    const { database, outcomes } = this.#parts;
    const stored = (await outcomes.read(() => database.all("damaged"))) ?? [];
    return [...new Map([...this.#known, ...stored.map(([key, raw]) => [String(key), raw] as const)])];
  }

  /** Removes all of it for good. True when it is gone from the disk; else that is told. */
  async removeAll(): Promise<boolean> {
    const { database, outcomes, onChanged } = this.#parts;
    const keys = (await this.all()).map(([key]) => key);
    const isRemoved = await outcomes.attempt(() =>
      database.transact(async (transaction) => {
        for (const key of keys) await transaction.remove("damaged", key);
        return true;
      }),
    );
    if (isRemoved !== true) return false;
    for (const key of keys) this.#known.delete(key);
    onChanged();
    return true;
  }
}
