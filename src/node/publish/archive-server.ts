import type { ViteDevServer } from "vite";
import { archiveFiles } from "../../archive/archive-files.ts";
import { makeEdition } from "../../archive/edition.ts";
import { checkReferences } from "../data/check-references.ts";
import { describeProblem } from "../data/problem.ts";
import { readData } from "../data/read-data.ts";
import { contentHash } from "./publish.ts";

const PROBLEMS_PATH = "problems.json";
const QUIET = 100;

/** Serves `archive/` of a data folder from memory while one works on it. What cannot be read is told in the page and the terminal; the rest works. */
export async function archiveServer(server: ViteDevServer, folder: string, base: string): Promise<void> {
  let files = await readFiles();

  async function readFiles(): Promise<Map<string, string>> {
    const data = await readData(folder);
    const { site, vocabulary, articles } = data;
    const problems = [...data.problems, ...checkReferences(data, server.config.publicDir)];
    for (const problem of problems) server.config.logger.warn(describeProblem(problem));
    const read = new Map(
      site === undefined ? [] : archiveFiles(makeEdition(site, vocabulary, articles), contentHash),
    );
    return read.set(PROBLEMS_PATH, JSON.stringify(problems));
  }

  async function update(): Promise<void> {
    files = await readFiles();
    server.ws.send({ type: "full-reload" });
  }

  // An import writes many files at once: the page reloads when they have come to rest.
  let resting: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on("all", (_event, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(resting);
    resting = setTimeout(() => void update(), QUIET);
  });

  server.middlewares.use(`${base}archive/`, (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    const content = files.get(path);
    response.statusCode = content === undefined ? 404 : 200;
    response.setHeader("content-type", "application/json");
    response.end(content ?? "null");
  });
}
