import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "./connect.ts";
import { fetchSafely } from "./fetch-safely.ts";
import { type LocalServer, serveLocally } from "./testing/local-server.ts";

let server: LocalServer;

beforeAll(async () => {
  server = await serveLocally((request, response) => {
    const location = new URL(request.url ?? "", "http://test").searchParams.get("to");
    if (location === null) response.end("secret");
    else response.writeHead(302, { location }).end();
  });
});
afterAll(() => server.close());

const REFUSED = expect.objectContaining({ name: "FetchError", kind: "refused address" });

describe("addresses of one's own network", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://１２７.０.０.１/",
    "http://127。0。0。1/",
    "http://%31%32%37.0.0.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0xa9fea9fe/",
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[fe80::1]/",
    "http://[fd00:ec2::254]/",
    "http://localhost/",
    "http://localhost./",
    "http://LOCALHOST/",
    "http://feeds.localhost/",
    "http://printer.local/",
    "http://metadata.google.internal/",
    "http://router.home.arpa/",
  ])("are refused however they are written: %s", async (address) => {
    const { port } = server;
    const url = new URL(address);
    url.port = String(port);
    await expect(fetchSafely(url.href)).rejects.toEqual(REFUSED);
    expect(server.requests).toEqual([]);
  });

  it.each(["http://[::1%25lo]/", "http://", "http://a b/", "http://1.2.3.4.5/", "/feed.xml", ""])(
    "are not even addresses: %j",
    async (address) => {
      await expect(fetchSafely(address)).rejects.toMatchObject({ kind: "not an address" });
    },
  );

  it.each([
    "file:///etc/passwd",
    "ftp://example.com/",
    "data:text/plain,x",
    "gopher://example.com/",
    "javascript:1",
  ])("are of http or https only: %s", async (address) => {
    await expect(fetchSafely(address, { allowPrivate: true })).rejects.toMatchObject({
      kind: "not an address",
    });
  });
});

describe("names", () => {
  it("are refused when they lead into one's own network", async () => {
    const lookup = async () => ["192.168.1.1"];
    await expect(fetchSafely("http://news.test/", { lookup })).rejects.toMatchObject({
      kind: "refused address",
      message: expect.stringContaining("192.168.1.1"),
    });
  });

  it("are asked at their public addresses only, where some of several are private", async () => {
    const lookup = async () => ["127.0.0.1", "203.0.113.7", "240.0.0.1"];
    await expect(fetchSafely(`http://news.test:${server.port}/`, { lookup })).rejects.toEqual(REFUSED);
    expect(server.requests).toEqual([]);
  });

  it("are looked up once, so that a second answer changes nothing", async () => {
    const answers = [["127.0.0.1"], ["10.0.0.1"]];
    const lookup = async () => answers.shift() ?? [];
    const options = { lookup, allowPrivate: true };
    const { body } = await fetchSafely(`http://news.test:${server.port}/`, options);
    expect(Buffer.from(body).toString()).toBe("secret");
    expect(answers).toEqual([["10.0.0.1"]]);
    server.requests.length = 0;
  });

  it("are refused by where the connection really went, before anything is sent", async () => {
    let received = "";
    const listener = createServer((socket) => socket.on("data", (bytes) => (received += String(bytes))));
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const bound = listener.address();
    const port = typeof bound === "object" ? bound?.port : undefined;
    const connecting = connect(new URL(`https://news.test:${port}/`), {
      addresses: ["127.0.0.1"],
      mayBeAsked: () => false,
      signal: new AbortController().signal,
    });
    await expect(connecting).rejects.toEqual(REFUSED);
    await new Promise((resolve) => listener.close(resolve));
    expect(received).toBe("");
  });
});

describe("a redirect", () => {
  it("is refused when it leads where nothing may be asked", async () => {
    const target = encodeURIComponent("http://169.254.169.254/latest/");
    const address = `${server.address}/?to=${target}`;
    await expect(fetchSafely(address, { allowPrivate: true })).rejects.toEqual(REFUSED);
  });

  it("to what is not of the web is refused", async () => {
    const address = `${server.address}/?to=${encodeURIComponent("file:///etc/passwd")}`;
    await expect(fetchSafely(address, { allowPrivate: true })).rejects.toMatchObject({
      kind: "not an address",
    });
  });
});
