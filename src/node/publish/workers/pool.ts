import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { indexArticles, type Indexed, type IndexTask } from "./index-articles.ts";
import { readArticles, type FileRead, type ReadTask } from "./read-articles.ts";
import type { Request } from "./worker.ts";

/** Reads and indexes articles, as many tasks at a time as it has workers. */
export interface Pool {
  size: number;
  read(task: ReadTask): Promise<FileRead[]>;
  index(task: IndexTask): Promise<Indexed>;
  close(): Promise<void>;
}

const MOST_WORKERS = 4;
/** Enough for a run; without it, each worker takes what the machine has before it clears up. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 160 };

/** Does each task here and now: for few articles, which are done before a worker has started. */
export function noPool(): Pool {
  return {
    size: 1,
    read: async (task) => readArticles(task),
    index: indexArticles,
    close: async () => undefined,
  };
}

/** Does tasks in worker threads, which are started when they are needed. */
export function workerPool(size = Math.min(MOST_WORKERS, availableParallelism())): Pool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];

  async function takeWorker(): Promise<Worker> {
    while (idle.length === 0 && all.size >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    const worker =
      idle.pop() ?? new Worker(new URL("worker.ts", import.meta.url), { resourceLimits: LIMITS });
    all.add(worker);
    return worker;
  }

  // A worker answers what it was asked, so the type of its answer is trusted.
  async function run<T>(request: Request): Promise<T> {
    const worker = await takeWorker();
    try {
      const output = (await ask(worker, request)) as T;
      idle.push(worker);
      return output;
    } catch (error) {
      all.delete(worker);
      throw error;
    } finally {
      waiting.shift()?.();
    }
  }

  return {
    size,
    read: (task) => run({ name: "read", task }),
    index: (task) => run({ name: "index", task }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, request: Request): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) => reject(new Error(`a worker ended with code ${code}`));
    const answered = (output: unknown) => {
      worker.off("error", reject).off("exit", ended);
      resolve(output);
    };
    worker.once("message", answered).once("error", reject).once("exit", ended);
    worker.postMessage(request);
  });
}

/** Starts tasks, some ahead of what was taken, and gives what they bring in their order. */
export async function* inOrder<I, O>(
  tasks: Iterable<I>,
  most: number,
  start: (task: I) => Promise<O>,
): AsyncGenerator<O> {
  const ahead: Promise<O>[] = [];
  for (const task of tasks) {
    const started = start(task);
    // It is awaited below: until then its failure is nobody's.
    started.catch(() => undefined);
    ahead.push(started);
    const first = ahead.length > most ? ahead.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const rest of ahead) yield await rest;
}
