/** Tells who waits at a terminal what a build is doing, in one line that is written over again and again. */
export interface Progress {
  /** Begins a step, of so many things where that is known. */
  step(name: string, total?: number): void;
  /** So many more are done. */
  add(count: number): void;
  /** Takes the line away. */
  end(): void;
}

export const silent: Progress = { step: () => undefined, add: () => undefined, end: () => undefined };

const PAUSE = 100;
const ENOUGH_TO_TELL = 2000;
const ERASE_LINE = "\r\u001B[K";

/** Shows progress on a terminal; into a file or another program nothing is written. */
export function terminalProgress(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  if (!stream.isTTY) return silent;
  let name = "";
  let total: number | undefined;
  let done = 0;
  let started = 0;
  let shown = 0;

  function show(): void {
    shown = now();
    const line = progressLine(name, done, total, shown - started);
    stream.write(ERASE_LINE + line.slice(0, Math.max(20, stream.columns - 1)));
  }

  return {
    step(next, of) {
      [name, total, done, started] = [next, of, 0, now()];
      show();
    },
    add(count) {
      done += count;
      if (now() - shown >= PAUSE) show();
    },
    end: () => void stream.write(ERASE_LINE),
  };
}

/** `Indexing: 4,096 of 10,000, 1,250 a second, 5 s left`; the rate when it has become steady. */
export function progressLine(name: string, done: number, total: number | undefined, time: number): string {
  const counted =
    total === undefined ? (done > 0 ? `: ${format(done)}` : " …") : `: ${format(done)} of ${format(total)}`;
  if (done === 0 || time < ENOUGH_TO_TELL) return name + counted;
  const rate = (done / time) * 1000;
  const left = total === undefined ? "" : `, ${duration((total - done) / rate)} left`;
  return `${name}${counted}, ${format(Math.round(rate))} a second${left}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

function format(value: number): string {
  return value.toLocaleString("en");
}
