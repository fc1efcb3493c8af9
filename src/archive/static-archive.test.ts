import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { EVERYTHING, topicQuery, type Query } from "../query/query.ts";
import { anArticle, anEdition, testSite } from "../testing/articles.ts";
import { publishedFiles, serveFiles, type Files } from "../testing/published-files.ts";
import { DamagedFileError, UnreachableError, type Archive, type List } from "./archive.ts";
import { describeArchive } from "./archive.contract.ts";
import { staticArchive } from "./static-archive.ts";

describeArchive("published files, of a server that gives parts of them,", async (edition, history) =>
  staticArchive(edition.site, serveFiles(await publishedFiles(edition, history))),
);

describeArchive("published files, of a server that gives only whole ones,", async (edition, history) =>
  staticArchive(edition.site, serveFiles(await publishedFiles(edition, history), { honoursRange: false })),
);

const word = (text: string): Query => ({ kind: "words", text, quoted: false });
const phrase = (text: string): Query => ({ kind: "words", text, quoted: true });

/** Enough articles for several segments, long lists and every kind of file. */
function manyArticles(count: number, text = "The treaty was signed") {
  return Array.from({ length: count }, (_, n) =>
    anArticle(`a-${n}`, {
      date: new Date(Date.UTC(2020, 0, 1 + Math.floor(n / 3))).toISOString().slice(0, 10),
      topics: n % 2 === 0 ? ["Space", `Rare ${n % 50}`] : ["Diplomacy"],
      body: `${text} on day ${n}. ${n % 7 === 0 ? "Volcano." : ""}`,
    }),
  );
}

function slugs(list: List | undefined): string[] | undefined {
  return list?.cards.map(({ slug }) => slug);
}

describe("published files that are not as they should be", () => {
  const edition = anEdition(manyArticles(700));
  let whole: Files;
  let others: Files;
  beforeAll(async () => {
    whole = await publishedFiles(edition);
    others = await publishedFiles(anEdition(manyArticles(500, "Another archive")));
  });

  const questions: Query[] = [
    EVERYTHING,
    topicQuery("space"),
    word("volcano"),
    phrase("treaty was signed"),
    { kind: "all", of: [word("treaty"), topicQuery("diplomacy"), { kind: "dates", to: "2020-03-01" }] },
  ];

  it("are never taken for another list: the answer is right, or a sentence says which file it is", async () => {
    const asks: ((archive: Archive) => Promise<unknown>)[] = [
      ...questions.map((query) => async (archive: Archive) => slugs(await archive.list({ query }))),
      (archive) => archive.topics({ order: "size" }),
      (archive) => archive.topics({ order: "label", find: "rare" }),
      (archive) => archive.topic("rare-14"),
      (archive) => archive.days("2020"),
    ];
    const right = await Promise.all(asks.map((ask) => ask(staticArchive(testSite, serveFiles(whole)))));
    const paths = [...whole.keys()].filter((path) => !path.startsWith("articles/"));
    const foreign = [...others].filter(([path]) => path.endsWith(".bin"));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom("cut", "empty", "gone", "flipped", "foreign", "moved", "page"),
        fc.nat(),
        fc.boolean(),
        async (path, damage, at, honoursRange) => {
          const files = new Map(whole);
          const content = bytesOf(files.get(path));
          const flipped = content.slice();
          flipped[at % content.length] = (flipped[at % content.length] ?? 0) ^ 0x10;
          const sameKind = paths.filter((other) => kindOf(other) === kindOf(path));
          if (damage === "cut") files.set(path, content.slice(0, at % content.length));
          if (damage === "empty") files.set(path, "");
          if (damage === "gone") files.delete(path);
          if (damage === "flipped") files.set(path, flipped);
          if (damage === "foreign") files.set(path, foreign[at % foreign.length]?.[1] ?? "");
          if (damage === "moved") files.set(path, whole.get(sameKind[at % sameKind.length] ?? "") ?? "");
          if (damage === "page") files.set(path, "<!doctype html><title>Welcome</title>");
          for (const [index, ask] of asks.entries()) {
            const archive = staticArchive(testSite, serveFiles(files, { honoursRange }));
            const answer = await ask(archive).catch((error: unknown) => error);
            if (answer instanceof DamagedFileError) expect(answer.file).toBe(path);
            else if (!(answer instanceof UnreachableError)) expect(answer).toEqual(right[index]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("are read anew after they were mended", async () => {
    const files = new Map(whole);
    const archive = staticArchive(testSite, serveFiles(files));
    for (const [path, content] of whole) {
      if (path.startsWith("articles/")) continue;
      files.set(path, "x");
      await archive.list({ query: questions[4] ?? EVERYTHING }).catch(() => undefined);
      files.set(path, content);
    }
    expect((await archive.list({ query: EVERYTHING }))?.total?.value).toBe(700);
    expect((await archive.list({ query: word("volcano") }))?.cards).toHaveLength(10);
  });

  it("are asked for past the browser's cache once they came damaged", async () => {
    const files = new Map(whole);
    const caches: (string | undefined)[] = [];
    const serve = serveFiles(files);
    const archive = staticArchive(testSite, (path, init) => {
      if (path.endsWith("c0.bin")) caches.push(init?.cache);
      return serve(path, init);
    });
    const path = [...files.keys()].find(
      (one) => one.endsWith("c0.bin") && one.startsWith(newestSegment(files)),
    );
    const content = files.get(path ?? "") ?? "";
    files.set(path ?? "", "x");
    await expect(archive.list({ query: EVERYTHING })).rejects.toThrow(DamagedFileError);
    files.set(path ?? "", content);
    expect((await archive.list({ query: EVERYTHING }))?.total?.value).toBe(700);
    expect(caches).toEqual([undefined, "reload"]);
  });

  it("tell of an article which field is wrong", async () => {
    const files = new Map(whole);
    files.set("articles/a-1.json", '{"slug":"a-1","headl');
    const archive = staticArchive(testSite, serveFiles(files));
    await expect(archive.article("a-1")).rejects.toThrow(
      new DamagedFileError("articles/a-1.json", "is not JSON"),
    );
    files.set("articles/a-1.json", '{"slug":"a-1"}');
    await expect(archive.article("a-1")).rejects.toThrow(/^articles\/a-1\.json: headline: /);
  });

  it("are told apart from a network that is off and a server that fails", async () => {
    const offline = staticArchive(testSite, () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(offline.article("one")).rejects.toThrow(UnreachableError);
    const failing = staticArchive(testSite, async () => new Response("", { status: 503 }));
    await expect(failing.list({ query: EVERYTHING })).rejects.toThrow(UnreachableError);
  });

  it("count as missing where a host answers an unknown path with the app's own page", async () => {
    const page = async () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } });
    expect(await staticArchive(testSite, page).article("nope")).toBeUndefined();
  });
});

describe("an archive of which a newer edition was published", () => {
  const older = anEdition(manyArticles(300));
  const newer = anEdition([...manyArticles(300), anArticle("new", { date: "2024-01-01" })]);

  async function replaced() {
    const files = await publishedFiles(older);
    const archive = staticArchive(testSite, serveFiles(files));
    await archive.list({ query: EVERYTHING });
    const isNewer = await archive.hasNewer();
    return { files, archive, isNewer, next: await publishedFiles(newer) };
  }

  it("stays as it is until it is asked to show the newer one", async () => {
    const { files, archive, isNewer, next } = await replaced();
    expect(isNewer).toBe(false);
    for (const [path, content] of next) files.set(path, content);
    expect(await archive.hasNewer()).toBe(true);
    expect((await archive.list({ query: word("treaty") }))?.cards[0]?.slug).toBe("a-299");
    archive.renew();
    expect((await archive.list({ query: EVERYTHING }))?.cards[0]?.slug).toBe("new");
    expect(await archive.hasNewer()).toBe(false);
  });

  it("is read from the newer one where the older one's files are gone", async () => {
    const { files, archive, next } = await replaced();
    files.clear();
    for (const [path, content] of next) files.set(path, content);
    expect((await archive.list({ query: word("headline") }))?.cards[0]?.slug).toBe("new");
  });
});

describe("a list that takes many bytes", () => {
  it("stops at its budget, says how far it came, and goes on from there until nothing is missing", async () => {
    const articles = manyArticles(3000);
    const files = await publishedFiles(anEdition(articles), { runSize: 1000 });
    const archive = staticArchive(testSite, serveFiles(files), { listBytes: 2500 });
    const query: Query = { kind: "all", of: [word("volcano"), topicQuery("rare-14")] };
    const found: string[] = [];
    let stops = 0;
    for (let list = await archive.list({ query }); list !== undefined;) {
      found.push(...(slugs(list) ?? []));
      if (list.stopped !== undefined) {
        stops += 1;
        expect(list.stopped).toMatchObject({ reason: "budget", day: expect.stringMatching(/^\d{4}-/) });
        expect(list.total?.isExact).toBe(false);
      }
      list = list.older === undefined ? undefined : await archive.list({ query, from: list.older });
    }
    expect(stops).toBeGreaterThan(1);
    const right = articles.filter((_, n) => n % 7 === 0 && n % 50 === 14 && n % 2 === 0);
    expect(found).toEqual(right.map(({ slug }) => slug).toReversed());
  });

  it("shows what was found before the network went, and says so", async () => {
    const files = await publishedFiles(anEdition(manyArticles(1000)));
    const serve = serveFiles(files);
    const newest = newestSegment(files);
    const archive = staticArchive(testSite, async (path, init) =>
      path === "index.json" || path.startsWith(newest)
        ? serve(path, init)
        : Promise.reject(new TypeError("off")),
    );
    const found = await archive.list({ query: { kind: "all", of: [word("signed"), topicQuery("rare-28")] } });
    expect(slugs(found)).toEqual(["a-978", "a-928"]);
    expect(found).toMatchObject({ stopped: { reason: "unreachable" }, total: { isExact: false } });
  });
});

describe("what a reader fetches", () => {
  it("grows hardly at all with the archive", async () => {
    const cost = async (count: number) => {
      const files = await publishedFiles(anEdition(manyArticles(count)), { runSize: 1000 });
      let bytes = 0;
      const serve = serveFiles(files);
      const archive = staticArchive(testSite, async (path, init) => {
        const response = await serve(path, init);
        bytes += (await response.clone().arrayBuffer()).byteLength;
        return response;
      });
      await archive.list({ query: word("volcano") });
      return bytes;
    };
    expect(await cost(6000)).toBeLessThan(1.5 * (await cost(300)));
  });

  it("is parts of packs where the server gives parts, and whole packs where it does not", async () => {
    const files = await publishedFiles(anEdition(manyArticles(3000)), { runSize: 1000 });
    const requested = async (honoursRange: boolean) => {
      const statuses: number[] = [];
      const serve = serveFiles(files, { honoursRange });
      const archive = staticArchive(testSite, async (path, init) => {
        const response = await serve(path, init);
        if (/\/[pw]\d/.test(path)) statuses.push(response.status);
        return response;
      });
      await archive.list({ query: phrase("treaty was signed") });
      return statuses;
    };
    expect(new Set(await requested(true))).toEqual(new Set([206]));
    expect(new Set(await requested(false))).toEqual(new Set([200]));
  });
});

function bytesOf(content: string | Uint8Array<ArrayBuffer> | undefined): Uint8Array<ArrayBuffer> {
  return typeof content === "string" ? new TextEncoder().encode(content) : (content ?? new Uint8Array());
}

function kindOf(path: string): string {
  return path.replace(/^[0-9a-f]{12}/, "").replace(/\d+|-[0-9a-f]{12}/g, "");
}

function newestSegment(files: Files): string {
  return JSON.parse(new TextDecoder().decode(bytesOf(files.get("index.json")))).segments[0][0];
}
