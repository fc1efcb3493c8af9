import { readArguments, USAGE } from "./run/arguments.ts";
import { stoppedByKeyboard } from "./run/stopped-by-keyboard.ts";

// Before anything waits for the disk: many files are written at once.
process.env.UV_THREADPOOL_SIZE ??= "32";

try {
  const settings = readArguments(process.argv.slice(2));
  if (settings.help) console.log(USAGE);
  else {
    // Before the rest is loaded, so that whoever stops it then is told of it too.
    const signal = stoppedByKeyboard();
    const { run } = await import("./run/run.ts");
    process.exitCode = await run(settings, signal);
  }
  // What waits for a server or for more input would keep the process.
  if (process.exitCode === 130) process.exit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
