import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING } from "../../query/query.ts";
import { testSite } from "../../testing/articles.ts";
import type { Archive } from "../../archive/archive.ts";
import { staticArchive } from "../../archive/static-archive.ts";
import { siteInFolder, type SiteInFolder } from "./testing/site-in-folder.ts";

// More kills, to look closer: KILLS=300 npm run test:durability
const USUAL = process.env["npm_lifecycle_event"] === "test:durability" ? 8 : 2;
const KILLS = Number(process.env.KILLS ?? USUAL);
const PATIENCE = 120_000 + KILLS * 10_000;
const PROGRAM = join(import.meta.dirname, "testing/publish-in-process.ts");

const BEGINNING = "Looking";
const PLACING = "Putting the files";

let site: SiteInFolder;
let other: SiteInFolder;

beforeEach(() => {
  site = siteInFolder();
  other = siteInFolder();
});

afterEach(() => {
  site.clear();
  other.clear();
}, PATIENCE);

/** Publishes in a process of its own and kills it so long after it said a word; the first it says when it begins. Gives how long it ran. */
async function publishAndKill(word: string, after: number): Promise<number> {
  const { data, public: publicFolder, out, workshop } = site.folders;
  const start = performance.now();
  const program = [PROGRAM, data, publicFolder, out, workshop];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on("data", (text) => {
    said += String(text);
    if (said.includes(word)) timer ??= setTimeout(() => child.kill("SIGKILL"), after);
  });
  await new Promise<void>((resolve) => child.on("close", () => resolve()));
  clearTimeout(timer);
  return performance.now() - start;
}

function openPublished(): Archive {
  return staticArchive(testSite, async (path) => {
    const file = join(site.folders.out, "archive", path);
    return existsSync(file) ? new Response(readFileSync(file)) : new Response("", { status: 404 });
  });
}

/** A reader finds an edition that is whole: every list can be turned to its end, every article opened. */
async function expectWhole(editions: number[]): Promise<void> {
  const archive = openPublished();
  const newest = await archive.list({ query: EVERYTHING });
  expect(editions).toContain(newest?.total?.value);
  const slugs: string[] = [];
  for (let page = newest?.pages?.count ?? 0; page > 0; page--)
    slugs.push(...((await archive.list({ query: EVERYTHING, page }))?.cards ?? []).map(({ slug }) => slug));
  expect(slugs).toHaveLength(newest?.total?.value ?? -1);
  expect(
    (await archive.list({ query: { kind: "words", text: "paragraph", quoted: false } }))?.cards.length,
  ).toBeGreaterThan(0);
  for (const slug of slugs) expect(await archive.article(slug)).toMatchObject({ slug });
}

describe("a build that is killed", () => {
  it(
    "leaves an edition that is whole, and the next build comes to the same site",
    async () => {
      const write = (slug: string, date: string) => {
        for (const one of [site, other]) one.write(slug, { date, topics: ["Space", slug.slice(0, 5)] });
      };
      for (let number = 0; number < 300; number++) write(`old-${number}`, `2021-01-0${1 + (number % 9)}`);
      const time = await publishAndKill(BEGINNING, 600_000);
      let count = 300;
      for (let kill = 0; kill < KILLS; kill++) {
        const before = count;
        for (; count < before + 30; count++)
          write(`new-${count}`, count % 3 === 0 ? "2021-01-04" : "2022-02-02");
        // At any moment of a build, and every other time while files are put in place.
        const share = (kill + 0.5) / KILLS;
        if (kill % 2 === 0) await publishAndKill(BEGINNING, share * 0.5 * time);
        else await publishAndKill(PLACING, share * 30);
        await expectWhole(Array.from({ length: kill + 2 }, (_, built) => 300 + 30 * built));
      }
      await site.publish({ compresses: true });
      await other.publish({ compresses: true });
      const isStored = (path: string) =>
        /^archive\/(?:[0-9a-f]{12}|[a-z]+-[0-9a-f]{12}|index\.json)/.test(path);
      const [here, there] = [site.files(), other.files()];
      const paths = [...new Set([...here.keys(), ...there.keys()])].filter((path) => !isStored(path));
      expect(paths.filter((path) => here.get(path) !== there.get(path))).toEqual([]);
      await expectWhole([count]);
    },
    PATIENCE,
  );
});
