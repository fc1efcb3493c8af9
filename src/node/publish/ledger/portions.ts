import type { Ledger } from "./ledger.ts";
import { textOf, type Row } from "./row.ts";

const PORTION = 1024;

/**
 * The articles in the order of the archive, after a place where one is given. They are fetched in portions: memory stays
 * small, and what was fetched may be changed. `columns` must have the place.
 */
export function* inPortions(ledger: Ledger, columns: string, after = ""): Generator<Row> {
  const sql = `select ${columns} from article where place > ? order by place limit ${PORTION}`;
  for (let last: string | undefined = after; last !== undefined;) {
    const rows: Row[] = ledger.rows(sql, last);
    yield* rows;
    const final: Row | undefined = rows.length === PORTION ? rows.at(-1) : undefined;
    last = final && textOf(final, "place");
  }
}
