/** What an import of a round came to. */
export interface Round {
  new: number;
  updated: number;
  unchanged: number;
  /** What could not be had or read, by kind: `no answer` → 2. */
  failed: ReadonlyMap<string, number>;
}

/** `3 new, 1 updated, 40 unchanged, 2 failed (no answer 1, not found 1)`. */
export function describeRound({ new: fresh, updated, unchanged, failed }: Round): string {
  const count = [...failed.values()].reduce((sum, one) => sum + one, 0);
  const kinds = [...failed].map(([kind, one]) => `${kind} ${one}`).join(", ");
  return `${fresh} new, ${updated} updated, ${unchanged} unchanged${count === 0 ? "" : `, ${count} failed (${kinds})`}`;
}
