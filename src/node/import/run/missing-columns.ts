import { memberAt } from "../records/member-text.ts";

/** So many of the columns that are there are named, and so much of each name. */
const MOST = { columns: 12, length: 40 };

/** Notices whether any record has the columns that `--map` names. */
export interface MissingColumns {
  note(record: Readonly<Record<string, unknown>>): void;
  /** A sentence for each that no record had. */
  lines(): string[];
}

export function missingColumns(mapped: ReadonlyMap<string, string>): MissingColumns {
  const missing = new Map(mapped);
  const there = new Set<string>();
  return {
    note(record) {
      if (missing.size === 0) return;
      for (const [field, path] of missing) if (memberAt(record, path) !== undefined) missing.delete(field);
      for (const name of Object.keys(record)) {
        if (there.size >= MOST.columns) break;
        there.add(name.slice(0, MOST.length));
      }
    },
    lines: () =>
      [...missing].map(([field, path]) => {
        const named = [...there].join(", ");
        const what =
          there.size === 0 ? "nothing with columns was read" : `no record has it; there are: ${named}`;
        return `--map ${field}=${path}: ${what}.`;
      }),
  };
}
