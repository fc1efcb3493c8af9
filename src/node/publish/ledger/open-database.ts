import type { DatabaseSync } from "node:sqlite";

/** Opens a database file with the SQLite that Node brings. */
export function openDatabase(file: string): DatabaseSync {
  const { DatabaseSync } = quietly(() => process.getBuiltinModule("node:sqlite"));
  return new DatabaseSync(file);
}

/** Loading it warns on the terminal that it is experimental, which helps nobody who publishes a site. */
function quietly<T>(load: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
