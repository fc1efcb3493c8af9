import { describeOutcome } from "./describe-outcome.ts";
import type { Outcome } from "./outcome.ts";
import { printable } from "./printable.ts";

/** So many lines are written of what went well, and of each kind of reason why something did not. */
const MOST = { well: 20, ill: 10, kinds: 100 };

/**
 * Says of an outcome what someone at a terminal wants to read: a line for what is new, changed or skipped, as long as there
 * are few of its kind. What did not change is only counted.
 */
export function outcomeLines(
  data: string,
  say: (line: string) => void,
): { add(outcome: Outcome): void; end(): void } {
  const counts = new Map<string, number>();
  return {
    add(outcome) {
      if (outcome.kind === "unchanged") return;
      const named = outcome.kind === "skipped" ? printable(`skipped: ${outcome.skip.kind}`) : outcome.kind;
      const kind = counts.size < MOST.kinds || counts.has(named) ? named : "skipped: other kinds";
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count <= mostOf(kind)) say(describeOutcome(outcome, data));
    },
    end() {
      for (const [kind, count] of counts)
        if (count > mostOf(kind))
          say(`… and ${(count - mostOf(kind)).toLocaleString("en")} more ${kind} (--report FILE lists all)`);
    },
  };
}

function mostOf(kind: string): number {
  return kind === "new" || kind === "updated" ? MOST.well : MOST.ill;
}
