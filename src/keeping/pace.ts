/** So long may work last before the page gets its turn, in milliseconds. */
const TURN = 12;
/** So often at most progress is told. */
const TELL = 100;

interface Steps {
  signal?: AbortSignal | undefined;
  /** Called with how much is done by now. */
  onProgress?: ((done: number) => void) | undefined;
}

/** Paces long work, so that the page goes on answering: `if (pace.isDue()) await pace.rest(done)`. */
export class Pace {
  readonly #steps: Steps;
  #began = performance.now();
  #told = 0;

  constructor(steps: Steps = {}) {
    this.#steps = steps;
  }

  isDue(): boolean {
    return performance.now() - this.#began > TURN;
  }

  /** Lets the page have its turn. Rejects with an `AbortError` when the reader has cancelled. */
  async rest(done = 0): Promise<void> {
    if (performance.now() - this.#told > TELL) {
      this.#told = performance.now();
      this.#steps.onProgress?.(done);
    }
    await nextTask();
    this.#steps.signal?.throwIfAborted();
    this.#began = performance.now();
  }
}

interface TaskScheduler {
  postTask?: (task: () => void) => Promise<void>;
}

/** Waits in line with all else that the page has to do: `scheduler.yield` would go before its timers until all is done. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: TaskScheduler };
  if (scheduler?.postTask !== undefined) return scheduler.postTask(() => {});
  // Timers of a page that is not seen go off once a second; messages come at once.
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
