import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { pathToFileURL } from "node:url";
import sirv from "sirv";
import { basePath } from "../content/site.ts";
import { EMBEDDED_ID, parseEmbedded } from "../embedded.ts";
import { isNamedByContent } from "./publish/output/named-by-content.ts";

const YEAR = 365 * 24 * 60 * 60;
const PORT = 4173;

/**
 * Serves a published site as a host would, under the path that it was built for: precompressed files, what carries a
 * hash of its content for ever, and `404.html` with status 404 for what is not there. Port 0 takes any free one.
 */
export async function serveSite(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const base = await publishedBase(folder);
  const files = sirv(folder, {
    // Looks at the disk for every request, so that a new build is served at once.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader("cache-control", cacheControl(path));
      // Parts of these are asked for.
      if (path.endsWith(".bin")) response.setHeader("accept-ranges", "bytes");
    },
  });
  const server = createServer((request, response) => {
    const notFound = () => sendNotFound(folder, request, response);
    if (!request.url?.startsWith(base)) return notFound();
    request.url = request.url.slice(base.length - 1);
    return files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, () => resolve());
  });
  const bound = server.address();
  if (typeof bound !== "object" || bound === null) throw new Error("the server has no port");
  return { server, address: `http://localhost:${bound.port}${base}` };
}

/** The path a site was built for, as its pages say. */
async function publishedBase(folder: string): Promise<string> {
  const shell = await readFile(join(folder, "shell.html"), "utf8");
  const [, json = ""] = new RegExp(`id="${EMBEDDED_ID}">(.*?)</script>`).exec(shell) ?? [];
  return basePath(parseEmbedded(json).site);
}

function cacheControl(path: string): string {
  return isNamedByContent(path.slice(1)) ? `public, max-age=${YEAR}, immutable` : "no-cache";
}

function sendNotFound(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const wantsBrotli = request.headers["accept-encoding"]?.includes("br") ?? false;
  const brotli = wantsBrotli && existsSync(join(folder, "404.html.br"));
  const type = { "content-type": "text/html; charset=utf-8" };
  response.writeHead(404, { ...type, ...(brotli && { "content-encoding": "br" }) });
  // While a new build takes the old one's place the file may be gone: that answer stays empty, the server stays up.
  pipeline(createReadStream(join(folder, brotli ? "404.html.br" : "404.html")), response, () => undefined);
}

/** Serves at the port, or where that is taken at any free one. */
async function serveAnywhere(folder: string, port: number): Promise<string> {
  try {
    return (await serveSite(folder, port)).address;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    return (await serveSite(folder, 0)).address;
  }
}

async function main(): Promise<void> {
  const folder = process.env.BROADSHEET_OUT ?? "dist";
  if (!existsSync(join(folder, "index.html"))) {
    console.error(
      `There is no site in ${folder}/ yet. Run \`npm run build\` first, or \`npm start\`, which does both.`,
    );
    process.exitCode = 2;
    return;
  }
  const address = await serveAnywhere(folder, Number(process.env.PORT ?? PORT));
  console.log(`Broadsheet is at ${address} (stop it with Ctrl+C)`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
