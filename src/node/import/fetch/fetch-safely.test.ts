import { execFile } from "node:child_process";
import { join } from "node:path";
import { setDefaultCACertificates } from "node:tls";
import { promisify } from "node:util";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, type FetchOptions, fetchSafely } from "./fetch-safely.ts";
import { testCertificate } from "./testing/certificate.ts";
import { type LocalServer, serveLocally } from "./testing/local-server.ts";

const servers: LocalServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(handler: (request: IncomingMessage, response: ServerResponse) => void, secure = false) {
  const server = await serveLocally(handler, secure ? testCertificate : undefined);
  servers.push(server);
  return server;
}

function fetchHere(address: string, options: FetchOptions = {}): Promise<Answer> {
  return fetchSafely(address, { allowPrivate: true, ...options });
}

function textOf({ body }: Answer): string {
  return Buffer.from(body).toString();
}

describe("fetching an address", () => {
  it("gives the body with what the server says about it", async () => {
    const { address } = await serve((_, response) =>
      response
        .writeHead(200, {
          "content-type": "application/rss+xml; charset=windows-1252",
          "content-language": "fr",
          etag: '"a"',
          "last-modified": "Thu, 02 May 2024 10:00:00 GMT",
        })
        .end("<rss/>"),
    );
    const answer = await fetchHere(`${address}/feed?a=b#there`);
    expect({ ...answer, body: textOf(answer) }).toEqual({
      status: 200,
      address: `${address}/feed?a=b`,
      contentType: "application/rss+xml; charset=windows-1252",
      language: "fr",
      etag: '"a"',
      lastModified: "Thu, 02 May 2024 10:00:00 GMT",
      body: "<rss/>",
    });
  });

  it("says who asks for what, and nothing about anybody", async () => {
    const { address, port, requests } = await serve((_, response) => response.end("x"));
    await fetchHere(`http://user:secret@127.0.0.1:${port}/feed`, { site: "https://news.test/" });
    expect(requests[0]?.headers).toEqual({
      host: address.slice("http://".length),
      "user-agent": "Broadsheet (+https://news.test/)",
      accept: expect.stringContaining("application/atom+xml"),
      "accept-encoding": "gzip, br, zstd, deflate",
      connection: "close",
    });
  });

  it("sends back what the last answer said, and is told that nothing changed", async () => {
    const { address, requests } = await serve((_, response) => response.writeHead(304).end());
    const answer = await fetchHere(address, { etag: '"a"', lastModified: "yesterday" });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
    expect(requests[0]?.headers).toMatchObject({ "if-none-match": '"a"', "if-modified-since": "yesterday" });
    await expect(fetchHere(address)).rejects.toMatchObject({ kind: "server error" });
  });

  it.each([
    ["gzip", gzipSync("news")],
    ["x-gzip", gzipSync("news")],
    ["br", brotliCompressSync("news")],
    ["zstd", zstdCompressSync("news")],
    ["deflate", deflateSync("news")],
    ["deflate", deflateRawSync("news")],
    ["deflate, gzip", gzipSync(deflateSync("news"))],
    ["identity", Buffer.from("news")],
    ["gzip", gzipSync("news".repeat(100_000))],
  ])("decompresses %s", async (coding, bytes) => {
    const { address } = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(bytes),
    );
    expect(textOf(await fetchHere(address)).slice(0, 4)).toBe("news");
  });

  it("looks over TLS whether the server is who it says", async () => {
    const { address, port } = await serve((_, response) => response.end("x"), true);
    await expect(fetchHere(address)).rejects.toMatchObject({ kind: "not secure" });
    setDefaultCACertificates([testCertificate.cert]);
    const lookup = async () => ["127.0.0.1"];
    expect(textOf(await fetchHere(address))).toBe("x");
    expect(textOf(await fetchHere(`https://news.test.:${port}/`, { lookup }))).toBe("x");
    await expect(fetchHere(`https://other.test:${port}/`, { lookup })).rejects.toMatchObject({
      kind: "not secure",
    });
  });

  it.each([
    [404, "not found"],
    [410, "gone"],
    [403, "not allowed"],
    [401, "not allowed"],
    [429, "asked to wait"],
    [500, "server error"],
    [302, "server error"],
  ])("tells what a status of %i means: %s", async (status, kind) => {
    const { address } = await serve((_, response) => response.writeHead(status).end("x"));
    await expect(fetchHere(address)).rejects.toMatchObject({ kind, status });
  });

  it("tells for how long a server asks to be left alone", async () => {
    const { address } = await serve((_, response) => response.writeHead(503, { "retry-after": "90" }).end());
    await expect(fetchHere(address)).rejects.toMatchObject({ kind: "asked to wait", retryAfter: 90 });
  });

  it("tells that nobody answers", async () => {
    const { address, close } = await serve((_, response) => response.end());
    await close();
    await expect(fetchHere(address)).rejects.toMatchObject({
      kind: "no answer",
      message: expect.stringContaining("takes no connection"),
    });
    const lookup = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    await expect(fetchHere("http://nobody.test/", { lookup })).rejects.toMatchObject({
      message: "has the name of a server that does not exist; look for a slip in it",
    });
  });

  it("does not wait for a name for ever", async () => {
    const lookup = () => new Promise<string[]>(() => undefined);
    const limits = { milliseconds: 50 };
    await expect(fetchHere("http://slow.test/", { lookup, limits })).rejects.toMatchObject({
      kind: "too slow",
    });
  });

  it("uses no proxy that the environment names", async () => {
    const { address } = await serve((_, response) => response.end("direct"));
    const program = join(import.meta.dirname, "testing/fetch-in-process.ts");
    const env = { ...process.env, NODE_USE_ENV_PROXY: "1", http_proxy: "http://127.0.0.1:1" };
    const { stdout } = await promisify(execFile)(process.execPath, [program, address], { env });
    expect(JSON.parse(stdout)).toMatchObject([{ kind: "6 bytes" }]);
  });
});

describe("redirects", () => {
  /** A server that leads on from `/5` to `/4` and so on to `/0`. */
  const countDown = (status: number) =>
    serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end("there");
      else response.writeHead(status, { location: `${left - 1}` }).end();
    });

  it("are followed five times", async () => {
    const { address } = await countDown(302);
    const answer = await fetchHere(`${address}/5`);
    expect([textOf(answer), answer.address, answer.movedTo]).toEqual(["there", `${address}/0`, undefined]);
    await expect(fetchHere(`${address}/6`)).rejects.toMatchObject({ kind: "too many redirects" });
  });

  it("tell where it moved, if all of them are for good", async () => {
    const { address } = await countDown(301);
    expect((await fetchHere(`${address}/2`)).movedTo).toBe(`${address}/0`);
  });

  it("are followed from https to http, and to addresses in any script", async () => {
    const plain = await serve((request, response) => response.end(request.url));
    const location = `${plain.address}/nächste`;
    setDefaultCACertificates([testCertificate.cert]);
    const secure = await serve(
      (_, response) => response.writeHead(307, { location: Buffer.from(location).toString("latin1") }).end(),
      true,
    );
    expect(textOf(await fetchHere(secure.address))).toBe("/n%C3%A4chste");
  });
});
