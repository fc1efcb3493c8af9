import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, posix } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const compress = promisify(brotliCompress);

/** What hosts compress; other types are sent as they are. */
const TYPES: Record<string, string> = {
  ".json": "application/json",
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
};

/** Some answers, and the bytes of their bodies as they went over the wire. */
export interface Traffic {
  requests: number;
  bytes: number;
}

/** The body of one answer. */
export interface Sent {
  path: string;
  bytes: number;
}

/** A folder on a port of its own. */
export interface WireServer {
  address: string;
  /** Takes what was sent since the last time. */
  take: () => Sent[];
  close: () => void;
}

interface WireOptions {
  /** Whether a request for a part of a file is answered with that part, or with the whole file. */
  honoursRange: boolean;
}

/** Serves a folder as a plain host does, text compressed with brotli, and counts what it sends. */
export async function serveWire(folder: string, { honoursRange }: WireOptions): Promise<WireServer> {
  const sent: Sent[] = [];
  const compressed = new Map<string, Buffer>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    const file = await readFile(join(folder, path)).catch(() => undefined);
    const send = (status: number, body: Buffer) => {
      sent.push({ path, bytes: body.length });
      response.writeHead(status, { "content-length": body.length, "cache-control": "no-store" }).end(body);
    };
    if (file === undefined) return send(404, Buffer.alloc(0));
    const type = TYPES[extname(path)];
    response.setHeader("content-type", type ?? "application/octet-stream");
    const range = honoursRange ? readRange(request, file.length) : undefined;
    if (range !== undefined) {
      response.setHeader("content-range", `bytes ${range.start}-${range.end - 1}/${file.length}`);
      return send(206, file.subarray(range.start, range.end));
    }
    if (type === undefined || !takesBrotli(request)) return send(200, file);
    const small = compressed.get(path) ?? (await compress(file));
    compressed.set(path, small);
    response.setHeader("content-encoding", "br");
    return send(200, small);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (typeof bound !== "object" || bound === null) throw new Error("the server has no port");
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    take: () => sent.splice(0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** How much that was in all. */
export function trafficOf(sent: Sent[]): Traffic {
  return { requests: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function pathOf({ url }: IncomingMessage): string {
  return posix.normalize(decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname));
}

function takesBrotli({ headers }: IncomingMessage): boolean {
  return headers["accept-encoding"]?.includes("br") ?? false;
}

/** The part that a request wants, its end exclusive; one part only, as readers of archives ask. */
function readRange({ headers }: IncomingMessage, length: number): { start: number; end: number } | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? "") ?? [];
  const start = Number(first ?? Infinity);
  const end = last === undefined || last === "" ? length : Math.min(length, Number(last) + 1);
  return start < end ? { start, end } : undefined;
}
