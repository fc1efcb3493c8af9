import { cp } from "node:fs/promises";
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
  /** Starts a server on the same port anew, which sees the files as they are now. */
  start: () => Promise<void>;
}

/** Serves a folder on a free port. */
export async function publishSite(folder: string): Promise<PublishedSite> {
  let { server, address } = await serveSite(folder, 0);
  const port = Number(new URL(address).port);

  async function stop(): Promise<void> {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  async function start(): Promise<void> {
    await stop();
    ({ server, address } = await serveSite(folder, port));
  }

  return { address, stop, start };
}

/** Copies the built site to a place where a test may damage it. */
export async function copyOfSite(folder: string): Promise<string> {
  await cp(DIST, folder, { recursive: true });
  return folder;
}

/** The files of an article in the archive: as they are, and compressed. */
export function articleFiles(folder: string, slug: string): string[] {
  const file = join(folder, "archive", "articles", `${slug}.json`);
  return [file, `${file}.br`, `${file}.gz`];
}
