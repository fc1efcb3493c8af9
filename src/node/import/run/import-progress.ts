import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../source.ts";
import { counted } from "./counted.ts";

const PAUSE = 100;
const ENOUGH_TO_TELL = 2000;
const ERASE_LINE = "\r\u001B[K";
const BAR = 20;

/** Tells who waits at a terminal how far an import is. */
export interface ImportProgress {
  /** One more item is done. */
  add(): void;
  /** The same source, its bytes counted as they are read. */
  counting(source: Source): Source;
  /** Takes the line away, until the next item. */
  clear(): void;
}

/** Shows progress on a terminal; into a file or another program nothing is written. */
export function importProgress(
  names: string[],
  stream: NodeJS.WriteStream,
  now: () => number = Date.now,
): ImportProgress {
  if (!stream.isTTY) return { add: () => undefined, counting: (source) => source, clear: () => undefined };
  const total = totalSize(names);
  const started = now();
  let [items, bytes, shown] = [0, 0, 0];

  return {
    add() {
      items++;
      if (now() - shown < PAUSE) return;
      shown = now();
      const line = importLine({
        items,
        share: total === undefined ? undefined : bytes / total,
        time: shown - started,
      });
      stream.write(ERASE_LINE + line.slice(0, Math.max(20, stream.columns - 1)));
    },
    counting: (source) => ({ ...source, chunks: counted(source.chunks, (length) => (bytes += length)) }),
    clear: () => void stream.write(ERASE_LINE),
  };
}

/** `██████░░░░░░░░░░░░░░ 30 %  12,345 items, 4,012 a second, 7 s left`; rate and time when they have become steady. */
export function importLine({
  items,
  share,
  time,
}: {
  items: number;
  share: number | undefined;
  time: number;
}): string {
  const done = share === undefined ? undefined : Math.min(1, share);
  const filled = Math.round((done ?? 0) * BAR);
  const bar =
    done === undefined
      ? ""
      : `${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${Math.floor(done * 100)} %  `;
  const counted = `${bar}${items.toLocaleString("en")} items`;
  if (time < ENOUGH_TO_TELL) return counted;
  const rate = `, ${Math.round((items / time) * 1000).toLocaleString("en")} a second`;
  const left = done === undefined || done === 0 ? "" : `, ${duration((time / done - time) / 1000)} left`;
  return counted + rate + left;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** How many bytes there are to read; unknown where something is not a file. */
function totalSize(names: string[]): number | undefined {
  try {
    return names.map(sizeOf).reduce((sum, size) => sum + size, 0);
  } catch {
    return undefined;
  }
}

function sizeOf(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
