import { KeepingError } from "./keeping-error.ts";
import type { Transaction } from "./keeping-database.ts";
import { keyOf, latestStamp, parseRecord, parseStored, type KeptRecord } from "./kept-record.ts";
import { reversalOf, type Reversal } from "./reversal.ts";
import { laterStamp, type Stamp } from "./stamp.ts";

// More than so many are read with all that stands between them, which is quicker where that is not much.
const MANY = 20;

/** Works on records within a transaction: reads each once, and writes what has changed at the end. */
export class Draft {
  readonly #transaction: Transaction;
  readonly #before = new Map<string, KeptRecord | undefined>();
  readonly #changed = new Map<string, KeptRecord>();
  /** The records that could not be read, as they were. */
  readonly damaged = new Map<string, unknown>();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  async read(wanted: Iterable<string>): Promise<void> {
    const keys = [...new Set(wanted)].toSorted();
    const [first = "", last = ""] = [keys[0], keys.at(-1)];
    const isMany = keys.length > MANY;
    const near = isMany && (await this.#transaction.between("records", first, last, keys.length * 2));
    await Promise.all(
      keys.map(async (key) =>
        this.#take(key, near ? near.get(key) : await this.#transaction.get("records", key)),
      ),
    );
  }

  async #take(key: string, raw: unknown): Promise<void> {
    const record = raw === undefined ? undefined : parseStored(key, raw);
    this.#before.set(key, record);
    if (raw === undefined || record !== undefined) return;
    this.damaged.set(key, raw);
    await Promise.all([this.#transaction.put("damaged", key, raw), this.#transaction.remove("records", key)]);
  }

  /** The latest stamp in what was read. */
  latest(): Stamp | undefined {
    return [...this.#before.values()].reduce<Stamp | undefined>(
      (latest, record) => (record === undefined ? latest : laterStamp(latest, latestStamp(record))),
      undefined,
    );
  }

  get(key: string): KeptRecord | undefined {
    return this.#changed.get(key) ?? this.#before.get(key);
  }

  set(record: KeptRecord): void {
    this.#changed.set(keyOf(record), record);
  }

  /** What undoes all that was changed, one for each record of which something else is seen. */
  reversals(): Reversal[] {
    return [...this.#changed].flatMap(([key, record]) => reversalOf(this.#before.get(key), record) ?? []);
  }

  /** Checks what is to be written, and writes it. */
  async write(): Promise<KeptRecord[]> {
    const records = [...this.#changed.values()];
    if (records.some((record) => parseRecord(record) === undefined)) throw new KeepingError("invalid");
    await this.#transaction.putAll(
      "records",
      records.map((record) => [keyOf(record), record] as const),
    );
    return records;
  }
}
