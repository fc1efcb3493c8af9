import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const run = promisify(execFile);
const CLI = resolve(import.meta.dirname, "cli.ts");

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

describe("npm run export", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "export-"));
    cpSync("data", join(folder, "data"), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function exported(...options: string[]): Promise<Ended> {
    try {
      return { code: 0, ...(await run(process.execPath, [CLI, ...options], { cwd: folder })) };
    } catch (error) {
      return error as Ended;
    }
  }
  const slugs = () =>
    readdirSync(join(folder, "data/articles"))
      .map((name) => name.replace(/\.json$/, ""))
      .toSorted();

  it("writes all articles, a line each", async () => {
    const { code, stderr } = await exported("--format", "jsonl");
    const lines = readFileSync(join(folder, "articles.jsonl"), "utf8").trim().split("\n");
    expect(code).toBe(0);
    expect(stderr).toContain(`${slugs().length} articles → articles.jsonl`);
    expect(lines.map((line) => (JSON.parse(line) as { slug: string }).slug)).toEqual(slugs());
  });

  it("makes the folder of its file, and says in a sentence why there can be none", async () => {
    expect((await exported("--format", "jsonl", "--out", "new/below/all.jsonl")).code).toBe(0);
    expect(existsSync(join(folder, "new/below/all.jsonl"))).toBe(true);
    expect(await exported("--format", "jsonl", "--out", "new")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("new cannot be written: there is a folder of that name"),
    });
  });

  it("writes a file each into a folder, only those of a topic and of these days", async () => {
    const { code } = await exported(
      "--format",
      "markdown",
      "--topic",
      "climate",
      "--from",
      "2023-01-01",
      "--to",
      "2023-12-31",
    );
    const names = readdirSync(join(folder, "articles-markdown"));
    expect(code).toBe(0);
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThan(slugs().length);
    for (const name of names) expect(name).toMatch(/^2023-.*\.md$/);
  });

  it("writes ninjs to standard output, and what it has to say elsewhere", async () => {
    const { stdout, stderr } = await exported("--format", "ninjs", "--out", "-");
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { type: string }).type),
    ).toEqual(slugs().map(() => "text"));
    expect(stderr).toContain("standard output");
  });

  it("tells of an article that cannot be read, and writes the others", async () => {
    writeFileSync(join(folder, "data/articles/broken.json"), "{");
    const { code, stderr } = await exported("--format", "epub");
    expect(code).toBe(1);
    expect(stderr).toContain("data/articles/broken.json");
    expect(existsSync(join(folder, "articles.epub"))).toBe(true);
  });

  it.each([
    [["--format", "pdf"], "Name a format"],
    [["--format", "jsonl", "--from", "yesterday"], "is not a day"],
    [["--format", "jsonl", "--topic", "no such topic"], "There are no articles"],
    [["--format", "markdown", "--out", "-"], "name a folder"],
  ])("does nothing for %s, and says why", async (options, words) => {
    const { code, stderr } = await exported(...options);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(readdirSync(folder)).toEqual(["data"]);
  });
});
