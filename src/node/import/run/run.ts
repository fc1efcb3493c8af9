import type { Settings } from "./arguments.ts";
import { runImport } from "./run-import.ts";

/** Does what a command line says, until it is stopped. Gives the exit code. Throws a sentence for what keeps it from beginning. */
export async function run(settings: Settings, signal: AbortSignal): Promise<number> {
  if (settings.vocabulary !== undefined) {
    signal.addEventListener("abort", () => process.exit(130));
    return makeVocabulary(settings.vocabulary, settings);
  }
  if (settings.watch === undefined) return runImport(settings, signal);
  const { checkList } = await import("../watch/check-list.ts");
  await checkList(settings.watch);
  const { watchCommand } = await import("../watch/watch-command.ts");
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
  return unread === 0 ? 0 : 1;
}
