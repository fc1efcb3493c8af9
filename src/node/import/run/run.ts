import { watchCommand } from "../watch/watch-command.ts";
import type { Settings } from "./arguments.ts";
import { runImport } from "./run-import.ts";
import { stoppedByKeyboard } from "./stopped-by-keyboard.ts";

/** Does what a command line says. Gives the exit code. */
export async function run(settings: Settings): Promise<number> {
  if (settings.vocabulary !== undefined) return makeVocabulary(settings.vocabulary, settings);
  const signal = stoppedByKeyboard();
  if (settings.watch === undefined) return runImport(settings, signal);
  return watchCommand(process.argv.slice(2), { ...settings, signal, say: (line) => console.log(line) });
}

async function makeVocabulary(file: string, { data, dryRun }: Settings): Promise<number> {
  const { importVocabulary } = await import("../vocabulary/import-vocabulary.ts");
  const { added, extended, unchanged, leftOut, retired, unread } = await importVocabulary(file, {
    data,
    dryRun,
  });
  const counts = `${added} new, ${extended} extended, ${unchanged} unchanged, ${retired} retired, ${leftOut} left out as before, ${unread} unreadable`;
  console.log(`Topics: ${counts}${dryRun ? " (nothing was written)" : ""}`);
  return 0;
}
