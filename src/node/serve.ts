import { createServer, type Server } from "node:http";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";

const YEAR = 365 * 24 * 60 * 60;
const PORT = 4173;

/**
 * Serves a published site as a host would: precompressed files, what carries a hash of its content for ever, and
 * `404.html` with status 404 for what is not there. Port 0 takes any free one.
 */
export async function serveSite(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, {
    // Looks at the disk for every request, so that a new build is served at once.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader("cache-control", cacheControl(path)),
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      const brotli = request.headers["accept-encoding"]?.includes("br") ?? false;
      response.writeHead(404, {
        "content-type": "text/html; charset=utf-8",
        ...(brotli && { "content-encoding": "br" }),
      });
      createReadStream(join(folder, brotli ? "404.html.br" : "404.html")).pipe(response);
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, () => resolve());
  });
  const bound = server.address();
  if (typeof bound !== "object" || bound === null) throw new Error("the server has no port");
  return { server, address: `http://localhost:${bound.port}/` };
}

function cacheControl(path: string): string {
  const named = path.includes("/assets/") || /\/archive\/\w+-[0-9a-f]{12}\.json$/.test(path);
  return named ? `public, max-age=${YEAR}, immutable` : "no-cache";
}

async function listen(folder: string, port: number): Promise<string> {
  try {
    return (await serveSite(folder, port)).address;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    return (await serveSite(folder, 0)).address;
  }
}

async function main(): Promise<void> {
  if (!existsSync("dist/index.html")) {
    console.error(
      "There is no site in dist/ yet. Run `npm run build` first, or `npm start`, which does both.",
    );
    process.exitCode = 2;
    return;
  }
  const address = await listen("dist", Number(process.env.PORT ?? PORT));
  console.log(`Broadsheet is at ${address} (stop it with Ctrl+C)`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
