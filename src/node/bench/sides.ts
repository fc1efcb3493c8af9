import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { serveSite } from "../serve.ts";

const compress = promisify(brotliCompress);
const SCRIPTS = /<script\b[^>]*\ssrc=[^>]*><\/script>|<link\b[^>]*\brel="modulepreload"[^>]*>/g;

/** What the server answered: to which path, with how many bytes of body as sent, and to whom. */
export interface Answer {
  path: string;
  bytes: number;
  to: "page" | "service worker";
}

/** One way to serve the site, on a port of its own. */
export interface Side {
  address: string;
  /** Takes the answers given since the last time. */
  takeAnswers: () => Answer[];
  close: () => void;
}

/** The site as it was published. */
export function asPublished(folder: string): Promise<Side> {
  return serve(folder, (files) => files);
}

/** The same HTML and CSS without any script: the floor. Only the pages named are served so. */
export async function withoutScript(folder: string, paths: string[]): Promise<Side> {
  const pages = new Map<string, Buffer>();
  for (const path of paths) pages.set(path, await compress(await strippedPage(folder, path)));
  return serve(folder, (files) => (request, response) => {
    const page = pages.get(request.url ?? "");
    if (page === undefined) return files(request, response);
    response.setHeader("content-length", page.length);
    response.setHeader("cache-control", "no-cache");
    const type = { "content-type": "text/html;charset=utf-8", "content-encoding": "br" };
    response.writeHead(200, { ...type, vary: "Accept-Encoding" }).end(page);
  });
}

/** The app without prerendered pages: each address of a page answers with the empty shell. */
export function clientRendered(folder: string): Promise<Side> {
  return serve(folder, (files) => (request, response) => {
    if (extname(pathOf(request)) === "") request.url = "/shell.html";
    files(request, response);
  });
}

/** The HTML of a prerendered page without the scripts that it names. */
export async function strippedPage(folder: string, path: string): Promise<string> {
  const html = await readFile(join(folder, path, "index.html"), "utf8");
  return html.replace(SCRIPTS, "");
}

/** Puts a handler before the one that serves the published files. */
async function serve(folder: string, before: (files: RequestListener) => RequestListener): Promise<Side> {
  const { server: published } = await serveSite(folder, 0);
  const listener = before((request, response) => void published.emit("request", request, response));
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request);
    response.once("finish", () => {
      const bytes = Number(response.getHeader("content-length") ?? 0);
      answers.push({ path, bytes, to: isWorkers(request) ? "service worker" : "page" });
    });
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://localhost:${portOf(server)}`,
    takeAnswers: () => answers.splice(0),
    close() {
      for (const each of [server, published]) {
        each.close();
        each.closeAllConnections();
      }
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address.port;
}

function pathOf({ url }: IncomingMessage): string {
  return new URL(url ?? "/", "http://localhost").pathname;
}

function isWorkers({ headers }: IncomingMessage): boolean {
  return (
    headers["sec-fetch-dest"] === "serviceworker" || headers.referer?.endsWith("/service-worker.js") === true
  );
}
