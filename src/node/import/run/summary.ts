import { OUTCOME_KINDS, type Outcome } from "./outcome.ts";
import { printable } from "./printable.ts";

type OutcomeKind = Outcome["kind"];

/** Why items were skipped: how many of each kind, and whether they should have come in. */
export interface Reason {
  kind: string;
  failed: boolean;
  count: number;
}

/** Some sources name kinds themselves, as `class x`: a hostile one as many as it has items. */
const MOST_KINDS = 100;

/** Counts of a run. */
export class Summary {
  readonly counts: Record<OutcomeKind, number> = {
    new: 0,
    updated: 0,
    unchanged: 0,
    "left alone": 0,
    skipped: 0,
  };
  readonly #reasons = new Map<string, Reason>();

  add(outcome: Outcome): void {
    this.counts[outcome.kind]++;
    if (outcome.kind !== "skipped") return;
    const { kind, failed } = outcome.skip;
    const reason = this.#reasons.get(`${failed} ${kind}`) ?? this.#newReason(kind, failed);
    reason.count++;
  }

  #newReason(named: string, failed: boolean): Reason {
    const kind = this.#reasons.size < MOST_KINDS ? named : "other kinds";
    const reason = this.#reasons.get(`${failed} ${kind}`) ?? { kind, failed, count: 0 };
    this.#reasons.set(`${failed} ${kind}`, reason);
    return reason;
  }

  get read(): number {
    return OUTCOME_KINDS.reduce((sum, kind) => sum + this.counts[kind], 0);
  }

  /** The most frequent first. */
  get reasons(): Reason[] {
    return [...this.#reasons.values()].toSorted((a, b) => b.count - a.count);
  }

  get failures(): number {
    return this.reasons.filter(({ failed }) => failed).reduce((sum, { count }) => sum + count, 0);
  }

  /** 0 all well, 1 some items failed, 2 nothing could be done. */
  get exitCode(): 0 | 1 | 2 {
    if (this.read === 0) return 2;
    if (this.failures === 0) return 0;
    return this.failures === this.read ? 2 : 1;
  }

  /** `3 read: 1 new, 0 updated, 0 unchanged, 0 left alone, 2 skipped`, and a line for each kind of reason. */
  describe(dryRun: boolean): string {
    const counts = OUTCOME_KINDS.map((kind) => `${format(this.counts[kind])} ${kind}`).join(", ");
    const lines = this.reasons.map(
      ({ kind, failed, count }) =>
        `  ${format(count).padStart(7)} ${printable(kind)}${failed ? "" : " (not meant to come in)"}`,
    );
    return [`${format(this.read)} read: ${counts}${dryRun ? " (nothing was written)" : ""}`, ...lines].join(
      "\n",
    );
  }
}

function format(count: number): string {
  return count.toLocaleString("en");
}
