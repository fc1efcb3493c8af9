import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { embed } from "../embedded.ts";
import { testSite } from "../testing/articles.ts";
import { serveSite } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-serve-"));
let server: Server | undefined;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a small published site at the address, with the server's own files beside each text. */
async function start(url: string): Promise<string> {
  const pages = {
    "index.html": "front",
    "shell.html": embed({ site: { ...testSite, url } }),
    "404.html": "not here",
    "topics/space/index.html": "space",
    "assets/app-x.js": "1",
    "archive/days-0123456789ab.bin": "0123456789",
    "archive/0123456789ab/p0.bin": "0123456789",
    "archive/index.json": "{}",
    "archive/2024/index.html": "a year",
  };
  for (const [path, content] of Object.entries(pages)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
    if (!path.endsWith(".bin")) writeFileSync(join(folder, `${path}.br`), brotliCompressSync(content));
  }
  const started = await serveSite(folder, 0);
  server = started.server;
  return started.address;
}

/** The headers that a browser gets, which `fetch` partly takes away. */
function headersOf(address: string): Promise<IncomingHttpHeaders> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers: { "accept-encoding": "gzip, br" } }, (response) => {
      response.resume();
      resolve(response.headers);
    });
    request.on("error", reject);
  });
}

describe("serving a published site", () => {
  it("answers pages at their paths, compressed, and lets only named files be cached for ever", async () => {
    const address = await start("https://test.example/");
    expect(await (await fetch(`${address}topics/space`)).text()).toBe("space");
    expect(await headersOf(`${address}topics/space`)).toMatchObject({
      "content-encoding": "br",
      "content-type": "text/html;charset=utf-8",
      "cache-control": "no-cache",
    });
    for (const named of ["assets/app-x.js", "archive/days-0123456789ab.bin", "archive/0123456789ab/p0.bin"]) {
      expect((await headersOf(address + named))["cache-control"]).toContain("immutable");
    }
    for (const changing of ["archive/index.json", "archive/2024"]) {
      expect((await headersOf(address + changing))["cache-control"]).toBe("no-cache");
    }
  });

  it("gives a part of a file of the archive as it stands there, not compressed", async () => {
    const file = `${await start("https://test.example/")}archive/0123456789ab/p0.bin`;
    const part = await fetch(file, { headers: { range: "bytes=2-5" } });
    expect([part.status, await part.text()]).toEqual([206, "2345"]);
    expect(part.headers.get("content-range")).toBe("bytes 2-5/10");
    const whole = await headersOf(file);
    expect(whole).toMatchObject({ "content-type": "application/octet-stream", "accept-ranges": "bytes" });
    expect(whole["content-encoding"]).toBeUndefined();
  });

  it("answers what is not there with 404.html and status 404", async () => {
    const answer = await fetch(`${await start("https://test.example/")}articles/nope`);
    expect([answer.status, await answer.text()]).toEqual([404, "not here"]);
  });

  it("stands under the path that the site was built for, and nowhere else", async () => {
    const address = await start("https://test.example/news/");
    expect(new URL(address).pathname).toBe("/news/");
    expect(await (await fetch(`${address}topics/space`)).text()).toBe("space");
    expect((await fetch(new URL("/topics/space", address))).status).toBe(404);
  });
});
