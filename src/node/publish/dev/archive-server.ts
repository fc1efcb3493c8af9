import { basename } from "node:path";
import type { ViteDevServer } from "vite";
import { makeEdition } from "../../../archive/edition.ts";
import { DATA_CHANGED } from "../../../embedded.ts";
import { checkReferences } from "../../data/check-references.ts";
import { describeProblem } from "../../data/problem.ts";
import { readData } from "../../data/read-data.ts";
import { editionFilesMaker } from "./edition-files.ts";

const PROBLEMS_PATH = "problems.json";
const QUIET = 100;

/** Serves `archive/` of a data folder from memory while one works on it. What cannot be read is told in the page and the terminal; the rest works. */
export async function archiveServer(server: ViteDevServer, folder: string, base: string): Promise<void> {
  const filesOf = editionFilesMaker();
  let files = await readFiles();

  async function readFiles(): Promise<Map<string, Uint8Array>> {
    const data = await readData(folder);
    const { site, vocabulary, attribution, articles } = data;
    const problems = [...data.problems, ...checkReferences(data, server.config.publicDir)];
    for (const problem of problems) server.config.logger.warn(describeProblem(problem));
    const read: Map<string, Uint8Array> =
      site === undefined
        ? new Map()
        : await filesOf({ ...makeEdition(site, vocabulary, articles), attribution });
    return read.set(PROBLEMS_PATH, Buffer.from(JSON.stringify(problems)));
  }

  // An import writes many files at once: the page is told when they have come to rest.
  let resting: NodeJS.Timeout | undefined;
  let isOtherSite = false;
  async function update(): Promise<void> {
    files = await readFiles();
    // The site's settings stand in the page itself.
    if (isOtherSite) server.ws.send({ type: "full-reload" });
    else server.ws.send({ type: "custom", event: DATA_CHANGED });
    isOtherSite = false;
  }

  server.watcher.add(folder);
  server.watcher.on("all", (_event, path) => {
    if (!path.startsWith(folder)) return;
    isOtherSite ||= basename(path) === "site.json";
    clearTimeout(resting);
    resting = setTimeout(() => void update(), QUIET);
  });

  server.middlewares.use(`${base}archive/`, (request, response, next) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    const content = files.get(path);
    // Pages of the archive stand under the same path; the app draws them.
    if (content === undefined && !/\.(?:json|bin)$/.test(path)) return next();
    response.statusCode = content === undefined ? 404 : 200;
    response.setHeader(
      "content-type",
      path.endsWith(".bin") ? "application/octet-stream" : "application/json",
    );
    response.end(content ?? "null");
  });
}
