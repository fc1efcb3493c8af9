import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveSite } from "../node/serve.ts";

/** The folder that `npm run build` publishes to. */
export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** A published site on a real server of its own. */
export interface PublishedSite {
  /** Its address, ending with a slash; it stays the same when the server is started again. */
  address: string;
  /** Ends the server at once, with the connections that browsers keep open: the network is gone. */
  stop: () => Promise<void>;
  /** Starts a server on the same port anew. */
  start: () => Promise<void>;
}

interface Hosting {
  /** Whether it answers a request for a part of a file with that part: some hosts send the whole file. */
  honoursRange?: boolean;
}

/** Serves a folder on a free port. */
export async function publishSite(
  folder: string,
  { honoursRange = true }: Hosting = {},
): Promise<PublishedSite> {
  let { server, address } = await serve(0);
  const port = Number(new URL(address).port);

  async function stop(): Promise<void> {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  async function start(): Promise<void> {
    await stop();
    ({ server, address } = await serve(port));
  }

  async function serve(port: number) {
    const served = await serveSite(folder, port);
    if (!honoursRange) served.server.prependListener("request", ({ headers }) => delete headers.range);
    return served;
  }

  return { address, stop, start };
}

/** Copies the built site to a place where a test may damage it. */
export async function copyOfSite(folder: string): Promise<string> {
  await cp(DIST, folder, { recursive: true });
  return folder;
}

/** The files of a site's archive that match a pattern, by their paths in `archive/`; not those of segments that only older editions have. */
export async function archiveFiles(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(join(folder, "archive"), { recursive: true });
  const index = await readFile(join(folder, "archive/index.json"), "utf8");
  const isCurrent = (name: string) => !/^[0-9a-f]{12}\//.test(name) || index.includes(name.slice(0, 12));
  return names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => pattern.test(name) && isCurrent(name));
}

/** The files of an article in the archive: as they are, and compressed. */
export function articleFiles(folder: string, slug: string): string[] {
  const file = join(folder, "archive", "articles", `${slug}.json`);
  return [file, `${file}.br`, `${file}.gz`];
}
