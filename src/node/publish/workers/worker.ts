import { parentPort } from "node:worker_threads";
import { runBuffers } from "../../../archive/segment/run.ts";
import { indexArticles, type IndexTask } from "./index-articles.ts";
import { readArticles, type ReadTask } from "./read-articles.ts";

/** What a worker is asked for; one thing at a time. */
export type Request = { name: "read"; task: ReadTask } | { name: "index"; task: IndexTask };

parentPort?.on("message", (request: Request) => {
  answer(request).then(({ output, transfer }) => parentPort?.postMessage(output, transfer), fail);
});

async function answer(request: Request): Promise<{ output: unknown; transfer: ArrayBuffer[] }> {
  if (request.name === "read") return { output: readArticles(request.task), transfer: [] };
  const output = await indexArticles(request.task);
  return { output, transfer: output.run === undefined ? [] : runBuffers(output.run) };
}

/** Ends the worker with the error, which the pool tells. */
function fail(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
