import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";

const MB = 1_000_000;
const xml = { "content-type": "application/rss+xml" };

const FAST_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** What a server may do to whoever asks it, by path. */
export const HOSTILE: Record<string, Answering> = {
  "/circle": redirectTo("/circle-2"),
  "/circle-2": redirectTo("/circle"),
  "/endless-redirects": (request, response) => {
    const count = Number(new URL(request.url ?? "", "http://test").searchParams.get("n"));
    redirectTo(`/endless-redirects?n=${count + 1}`)(request, response);
  },
  "/endless-body": (_, response) => endless(response, "<item/>".repeat(10_000)),
  "/slow-headers": () => undefined,
  "/slow-body": (_, response) => {
    response.writeHead(200, xml);
    const writing = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(writing));
  },
  "/gzip-bomb": (_, response) => compressed(response, "gzip", gzipSync(zeros(40))),
  "/gzip-in-gzip-bomb": (_, response) =>
    compressed(response, "gzip, gzip", gzipSync(gzipSync(zeros(40), { level: 9 }))),
  "/deflate-bomb": (_, response) => compressed(response, "deflate", deflateSync(zeros(40))),
  "/brotli-bomb": (_, response) => compressed(response, "br", brotliCompressSync(zeros(40), FAST_BROTLI)),
  "/zstd-bomb": (_, response) => compressed(response, "zstd", zstdCompressSync(zeros(40))),
  "/gzip-of-nothing": (_, response) => endless(response, emptyBlocks(), { "content-encoding": "gzip" }),
  "/tiny-chunks": (_, response) => tinyChunks(response),
  "/header-bomb": (_, response) => {
    response.writeHead(200, { ...xml, "x-bomb": "b".repeat(MB) }).end("x");
  },
  "/many-headers": (_, response) => {
    const headers = Array.from({ length: 100_000 }, (_, n) => [`x-${n}`, "b"] as const);
    response.writeHead(200, headers.flat()).end("x");
  },
  "/early-hints": (_, response) => {
    const telling = setInterval(
      () => response.socket?.write("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(100)),
      1,
    );
    response.socket?.on("close", () => clearInterval(telling));
  },
  "/length-too-great": (_, response) => {
    response.writeHead(200, { ...xml, "content-length": 1000 });
    response.write("x".repeat(10), () => response.socket?.end());
  },
  "/length-too-small": (_, response) =>
    raw(response, "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n<rss>and much more than was said"),
  "/length-huge": (_, response) => {
    response.writeHead(200, { ...xml, "content-length": 10 ** 12 });
    response.write("x");
  },
  "/two-lengths": (_, response) =>
    raw(response, "HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 50\r\n\r\n<rss>"),
  "/reset": (_, response) => {
    response.writeHead(200, xml);
    response.write("<rss>", () => response.socket?.resetAndDestroy());
  },
  "/closed-at-once": (_, response) => void response.socket?.destroy(),
  "/not-http": (_, response) => raw(response, "220 mail.test ESMTP\r\n"),
  "/cut-off-gzip": (_, response) =>
    compressed(response, "gzip", gzipSync("<rss>".repeat(1000)).subarray(0, 20)),
  "/unknown-coding": (_, response) => compressed(response, "compress", Buffer.from("x")),
};

export function answerHostilely(request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url ?? "", "http://test").pathname;
  const answer = HOSTILE[path];
  if (answer === undefined) response.writeHead(404).end();
  else answer(request, response);
}

function redirectTo(location: string): Answering {
  return (_, response) => response.writeHead(302, { location }).end();
}

function compressed(response: ServerResponse, coding: string, bytes: Uint8Array): void {
  response.writeHead(200, { ...xml, "content-encoding": coding }).end(bytes);
}

function zeros(megabytes: number): Uint8Array {
  return new Uint8Array(megabytes * MB);
}

/** Writes as fast as it is read, without end. */
function endless(response: ServerResponse, piece: string | Uint8Array, headers = {}): void {
  response.writeHead(200, { ...xml, ...headers });
  const write = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on("drain", write);
  write();
}

/** Gzip that goes on and on and holds nothing: stored blocks of no length. */
function emptyBlocks(): Uint8Array {
  const header = gzipSync("").subarray(0, 10);
  return Buffer.concat([header, ...Array.from({ length: 20_000 }, () => Buffer.from([0, 0, 0, 255, 255]))]);
}

/** Chunks of one byte, very many of them to a packet. */
function tinyChunks(response: ServerResponse): void {
  const { socket } = response;
  if (socket === null) return;
  socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
  const packet = "1\r\nx\r\n".repeat(10_000);
  const write = () => {
    while (!socket.destroyed && socket.write(packet));
  };
  socket.on("drain", write).on("error", () => undefined);
  write();
}

function raw(response: ServerResponse, text: string): void {
  response.socket?.end(text);
}
