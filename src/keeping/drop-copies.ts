import { articleOf } from "./article-of.ts";
import type { KeepingDatabase, Transaction } from "./keeping-database.ts";
import { isThere, keyOf, parseStored, type KeptRecord } from "./kept-record.ts";

/** The fact that says of which articles a bookmark or a highlight was forgotten since copies were dropped. */
const LET_GO = "articlesLetGo";

/** Remembers of which articles there are records that are forgotten now: they may need no copy any more. */
export async function rememberLetGo(transaction: Transaction, records: readonly KeptRecord[]): Promise<void> {
  const addresses = records.map(articleOf).filter((address) => address !== undefined);
  if (addresses.length === 0) return;
  const known = textsIn(await transaction.get("facts", LET_GO));
  await transaction.put("facts", LET_GO, [...new Set([...known, ...addresses])]);
}

/** Drops the copies of articles that no bookmark and no highlight is of, neither one that can be taken back. Gives their addresses. */
export async function dropCopies(database: KeepingDatabase): Promise<string[]> {
  const letGo = new Set(textsIn(await database.get("facts", LET_GO)));
  if (letGo.size === 0) return [];
  for (const kind of ["bookmark", "highlight"]) {
    for (const [key, raw] of await database.all("records", `${kind} `)) {
      const address = needed(String(key), raw);
      if (address !== undefined) letGo.delete(address);
    }
  }
  return database.transact(async (transaction) => {
    const dropped: string[] = [];
    for (const address of letGo) {
      const key = keyOf({ kind: "bookmark", id: address });
      // It may have been bookmarked again meanwhile.
      if (needed(key, await transaction.get("records", key)) !== undefined) continue;
      await transaction.remove("copies", address);
      dropped.push(address);
    }
    await transaction.put("facts", LET_GO, []);
    return dropped;
  });
}

/** The article whose copy a stored record needs; one that was forgotten needs none. */
function needed(key: string, raw: unknown): string | undefined {
  const record = parseStored(key, raw);
  if (record === undefined) return undefined;
  const isForgotten = !isThere(record) && Object.values(record.fields).every(([value]) => value === null);
  return isForgotten ? undefined : articleOf(record);
}

function textsIn(fact: unknown): string[] {
  return Array.isArray(fact) ? fact.filter((text) => typeof text === "string") : [];
}
