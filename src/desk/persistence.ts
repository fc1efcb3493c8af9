import type { Keeper } from "../keeping/keeper.ts";

const FACT = "persistence";

/** Asks the browser not to clear what is kept when space runs out; `undefined` where a browser cannot be asked. */
export async function askToPersist(keeper: Keeper): Promise<boolean | undefined> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  if (storage?.persist === undefined) return undefined;
  const answer = await navigator.storage.persist().catch(() => false);
  await keeper.setFact(FACT, answer);
  return answer;
}

/** The same, unless the browser has been asked before. */
export async function askToPersistOnce(keeper: Keeper): Promise<void> {
  if (keeper.status().lasts === "disk" && (await keeper.fact(FACT)) === undefined) await askToPersist(keeper);
}

/** `promised`, `refused` when asked, `unasked`; `unknown` where the browser does not say. */
export type Persistence = "promised" | "refused" | "unasked" | "unknown";

/** How long the browser has promised to keep what is kept. */
export async function readPersistence(keeper: Keeper): Promise<Persistence> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  if (storage?.persisted === undefined) return "unknown";
  if (await navigator.storage.persisted().catch(() => false)) return "promised";
  return (await keeper.fact(FACT)) === undefined ? "unasked" : "refused";
}
