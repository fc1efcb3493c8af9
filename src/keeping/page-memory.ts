import type { LoggedChange } from "./change.ts";
import { parseCopy, type Copy } from "./copy.ts";
import type { Transaction } from "./keeping-database.ts";
import { keyOf, knows, latestStamp, mergeRecords, parseStored, type KeptRecord } from "./kept-record.ts";
import { isStamp, laterStamp, type Stamp } from "./stamp.ts";

/** Articles are large. */
const MOST_COPIES = 20;

/** What a page has written and read lately, besides records: with them it goes back where the browser throws the database away. */
export class PageMemory {
  readonly #copies = new Map<string, Copy>();
  readonly #facts = new Map<string, unknown>();
  #lastChange = 0;

  addChange({ id }: LoggedChange): void {
    this.#lastChange = Math.max(this.#lastChange, id);
  }

  addCopy(copy: Copy): void {
    this.#copies.delete(copy.address);
    this.#copies.set(copy.address, copy);
    const [oldest] = this.#copies.keys();
    if (oldest !== undefined && this.#copies.size > MOST_COPIES) this.#copies.delete(oldest);
  }

  dropCopy(address: string): void {
    this.#copies.delete(address);
  }

  addFact(name: string, value: unknown): void {
    this.#facts.set(name, value);
  }

  copy(address: string): Copy | undefined {
    return this.#copies.get(address);
  }

  fact(name: string): unknown {
    return this.#facts.get(name);
  }

  copies(): Copy[] {
    return [...this.#copies.values()];
  }

  /** Writes what the database does not have. True when that was something. */
  async putBack(transaction: Transaction, records: readonly KeptRecord[]): Promise<boolean> {
    const latest = records.map(latestStamp).reduce(laterStamp, undefined);
    const done = await Promise.all([
      ...records.map((record) => putBackRecord(transaction, record)),
      ...this.copies().map((copy) => this.#putBackCopy(transaction, copy)),
      ...[...this.#facts].map(([name, value]) => putBackFact(transaction, name, value)),
      this.#putBackCount(transaction),
    ]);
    const isLacking = done.includes(true);
    if (isLacking && latest !== undefined) await advanceClock(transaction, latest);
    return isLacking;
  }

  async #putBackCopy(transaction: Transaction, copy: Copy): Promise<boolean> {
    if (parseCopy(await transaction.get("copies", copy.address)) !== undefined) return false;
    await transaction.put("copies", copy.address, copy);
    return true;
  }

  /** The list of changes is gone; no new one gets the number of one that the page may still want to take back. */
  async #putBackCount(transaction: Transaction): Promise<boolean> {
    const count = await transaction.get("facts", "lastChange");
    if (typeof count === "number" ? count >= this.#lastChange : this.#lastChange === 0) return false;
    await transaction.put("facts", "lastChange", this.#lastChange);
    return true;
  }
}

async function putBackRecord(transaction: Transaction, record: KeptRecord): Promise<boolean> {
  const key = keyOf(record);
  const stored = parseStored(key, await transaction.get("records", key));
  if (stored !== undefined && knows(stored, record)) return false;
  await transaction.put("records", key, stored === undefined ? record : mergeRecords(stored, record));
  return true;
}

async function putBackFact(transaction: Transaction, name: string, value: unknown): Promise<boolean> {
  if ((await transaction.get("facts", name)) !== undefined) return false;
  await transaction.put("facts", name, value);
  return true;
}

async function advanceClock(transaction: Transaction, latest: Stamp): Promise<void> {
  const clock = await transaction.get("facts", "clock");
  await transaction.put("facts", "clock", isStamp(clock) ? laterStamp(clock, latest) : latest);
}
