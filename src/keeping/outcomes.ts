import type { Outcome } from "./keeper.ts";
import { keepingError, type KeepingReason } from "./keeping-error.ts";

/** So many are remembered for the first who listens, the last ones. */
const MOST_UNHEARD = 5;

/** Tells what came of what was done: whatever was not kept or not read is told, and rejects no more. */
export class Outcomes {
  readonly #listeners = new Set<(outcome: Outcome) => void>();
  /** What came of things before anybody listened: the page is there before what tells it. */
  #unheard: readonly Outcome[] = [];
  #isHeard = false;
  /** What was told of reading and of bookkeeping, which nobody needs to hear again and again. */
  readonly #toldOnce = new Set<KeepingReason>();

  listen(listener: (outcome: Outcome) => void): () => void {
    this.#listeners.add(listener);
    for (const outcome of this.#unheard) listener(outcome);
    // Those who begin to listen at the same time all hear it.
    queueMicrotask(() => this.#endWaiting());
    return () => void this.#listeners.delete(listener);
  }

  #endWaiting(): void {
    this.#unheard = [];
    this.#isHeard = true;
  }

  tell(outcome: Outcome): void {
    if (!this.#isHeard) this.#unheard = [...this.#unheard, outcome].slice(-MOST_UNHEARD);
    for (const listener of this.#listeners) listener(outcome);
  }

  /** Tells that something was not kept, and gives the reason. */
  refuse(cause: unknown): KeepingReason {
    const { reason } = keepingError(cause);
    this.tell({ kind: "refused", reason });
    return reason;
  }

  /** The same, of what would be told again and again: once, until it goes well. */
  refuseOnce(reason: KeepingReason): void {
    if (this.#toldOnce.has(reason)) return;
    this.#toldOnce.add(reason);
    this.tell({ kind: "refused", reason });
  }

  /** What was read or written went well. */
  goesWell(what: "reading" | "writing"): void {
    if (what === "reading") this.#toldOnce.delete("unread");
    else this.#toldOnce.clear();
  }

  /** Does it, or tells why not. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (cause) {
      this.refuse(cause);
      return undefined;
    }
  }

  /** Reads it, or tells that it could not be read. */
  async read<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch {
      this.tell({ kind: "refused", reason: "unread" });
      return undefined;
    }
  }
}
