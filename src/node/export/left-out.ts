/** Counts what an export leaves out, by its kind, so that nothing is lost silently. */
export class LeftOut {
  private readonly counts = new Map<string, number>();

  /** `kind` is in the plural: `corrections`. */
  add(kind: string, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  /** A line for each kind, the most frequent first. */
  lines(): string[] {
    const kinds = [...this.counts].toSorted(([, one], [, other]) => other - one);
    return kinds.map(([kind, count]) => `left out: ${kind} (${count})`);
  }
}
