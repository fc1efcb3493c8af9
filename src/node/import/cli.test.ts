import { execFile, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { parseJson } from "../data/problem.ts";
import { articleSchema } from "../../content/article.ts";

const PROGRAM = ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "cli.ts")];
const SHARED_DOCUMENTS = join(import.meta.dirname, "../../../../shared/documents");
const home = mkdtempSync(join(tmpdir(), "broadsheet-import-"));
const data = join(home, "data");
const articles = join(data, "articles");
const document = join(home, "letter.txt");

beforeEach(() => {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data);
  cpSync(join(import.meta.dirname, "../../../data/topics.json"), join(data, "topics.json"));
  writeFileSync(
    document,
    " date 2024-05-02 In short, Russian farmers won the vote. The dam failed.\n\nIt was a quiet day in Moscow.",
  );
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the command as `npm run import` does. */
function runImport(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...PROGRAM, "--data", data, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
    });
  });
}

/** The articles on the shelf by file name, each checked as a build would. */
function shelf(): Record<string, Record<string, unknown>> {
  if (!existsSync(articles)) return {};
  return Object.fromEntries(
    readdirSync(articles).map((name) => {
      const text = readFileSync(join(articles, name), "utf8");
      expect(parseJson(name, text, articleSchema).problems).toEqual([]);
      return [name, JSON.parse(text)];
    }),
  );
}

describe("importing documents", () => {
  it("makes an article of one, and changes nothing the next time", async () => {
    const first = await runImport(document);
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining("1 read: 1 new") });
    const after = shelf();
    expect(after).toEqual({
      "2024-05-02-russian-farmers-won-the-vote.json": {
        headline: "Russian farmers won the vote",
        derived: ["headline"],
        date: "2024-05-02",
        topics: ["Russia"],
        body: "In short, Russian farmers won the vote. The dam failed.\n\nIt was a quiet day in Moscow.",
        imported: expect.objectContaining({ file: expect.stringMatching(/\/letter\.txt$/) }),
      },
    });
    const again = await runImport(document);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining("1 unchanged") });
    expect(shelf()).toEqual(after);
  });

  it("brings the newer text of a document in and keeps the older one", async () => {
    await runImport(document);
    writeFileSync(
      document,
      " date 2024-05-02 In short, Russian farmers won the vote. The dam was not built.",
    );
    expect((await runImport(document)).output).toContain("1 updated");
    expect(Object.values(shelf())).toEqual([
      expect.objectContaining({
        body: "In short, Russian farmers won the vote. The dam was not built.",
        revisions: [expect.objectContaining({ body: expect.stringContaining("The dam failed.") })],
      }),
    ]);
  });

  it("leaves an article alone that an editor changed, and says so", async () => {
    await runImport(document);
    const file = join(articles, "2024-05-02-russian-farmers-won-the-vote.json");
    const edited = readFileSync(file, "utf8").replace("Russian farmers won the vote", "Farmers win");
    writeFileSync(file, edited);
    expect((await runImport(document)).output).toContain("1 unchanged");
    writeFileSync(document, " date 2024-05-02 In short, Russian farmers won the vote. A new text.");
    const { code, output } = await runImport(document);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("left alone") });
    expect(readFileSync(file, "utf8")).toBe(edited);
  });

  it("gives two documents of one day and headline two articles", async () => {
    const other = join(home, "other.txt");
    writeFileSync(other, "date 2024-05-02 In short, Russian farmers won the vote. Another story.");
    await runImport(document, other);
    expect(Object.keys(shelf())).toEqual([
      "2024-05-02-russian-farmers-won-the-vote-2.json",
      "2024-05-02-russian-farmers-won-the-vote.json",
    ]);
  });

  it("takes a folder, skips what it cannot read and says which and why", async () => {
    const folder = join(home, "folder");
    mkdirSync(join(folder, "below"), { recursive: true });
    writeFileSync(join(folder, "below", "good.txt"), "date 2024-05-03 A good one.");
    writeFileSync(join(folder, "undated.txt"), "Nobody knows when.");
    writeFileSync(join(folder, "picture.png"), "png");
    const { code, output } = await runImport(folder);
    expect(code).toBe(1);
    expect(output).toMatch(/skipped .*undated\.txt: has no date/);
    expect(output).toMatch(/skipped .*picture\.png: is a picture/);
    expect(output).toContain("3 read: 1 new, 0 updated, 0 unchanged, 0 left alone, 2 skipped");
    expect(Object.keys(shelf())).toEqual(["2024-05-03-a-good-one.json"]);
  });

  it("says what would happen in a dry run and writes nothing", async () => {
    const { code, output } = await runImport("--dry-run", document);
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining("(nothing was written)"),
    });
    expect(shelf()).toEqual({});
  });

  it("writes a report for machines, whole or not at all", async () => {
    const report = join(home, "reports", "report.json");
    mkdirSync(join(home, "reports"));
    await runImport("--report", report, document, join(home, "nowhere.txt"));
    expect(JSON.parse(readFileSync(report, "utf8"))).toEqual({
      items: [
        { where: document, outcome: "new", slug: "2024-05-02-russian-farmers-won-the-vote" },
        {
          where: join(home, "nowhere.txt"),
          outcome: "skipped",
          kind: "not there",
          failed: true,
          reason: expect.stringContaining("no such file"),
        },
      ],
      read: 2,
      new: 1,
      updated: 0,
      unchanged: 0,
      "left alone": 0,
      skipped: 1,
      reasons: [{ kind: "not there", failed: true, count: 1 }],
      exitCode: 1,
      dryRun: false,
    });
    expect(readdirSync(join(home, "reports"))).toEqual(["report.json"]);
  });

  it("lets no other import at the same folder meanwhile", async () => {
    mkdirSync(articles);
    writeFileSync(join(articles, ".import.lock"), String(process.pid));
    const { code, output } = await runImport(document);
    expect(code).toBe(2);
    expect(output).toMatch(/Another import is writing .*process \d+.*Wait until it is done/);
    expect(readdirSync(articles)).toEqual([".import.lock"]);
  });

  it("reads a date by the order that is said, and tells of a mapped column that is not there", async () => {
    const file = join(home, "us.csv");
    writeFileSync(file, 'headline,date,body\n"Fireworks",7/4/2023,"A day of them."\n');
    expect(await runImport(file)).toMatchObject({
      code: 2,
      output: expect.stringContaining("could be 2023-04-07 or 2023-07-04"),
    });
    const { code, output } = await runImport("--date-order", "month", "--map", "standfirst=Nope", file);
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining(
        "--map standfirst=Nope: no record has it; there are: headline, date, body.",
      ),
    });
    expect(Object.keys(shelf())).toEqual(["2023-07-04-fireworks.json"]);
  });

  it("says which articles on the shelf are broken, and brings the others in", async () => {
    mkdirSync(articles);
    writeFileSync(join(articles, "cut-off.json"), '{ "headline": "A",\n');
    const { code, output } = await runImport(document);
    expect(code).toBe(0);
    expect(output).toMatch(/articles\/cut-off\.json cannot be read: .*\(line 2\); a build stops at it/);
    expect(output).toContain("1 new");
    rmSync(join(articles, "cut-off.json"));
  });

  it("is told before it begins that a report has no folder", async () => {
    const { code, output } = await runImport("--report", join(home, "nowhere", "report.json"), document);
    expect({ code, output }).toMatchObject({
      code: 2,
      output: expect.stringMatching(/there is no folder .*nowhere/),
    });
    expect(existsSync(join(home, "nowhere"))).toBe(false);
    expect(shelf()).toEqual({});
  });

  it("ends with 130, a summary and a word when it is stopped before the first item", async () => {
    const child = spawn(process.execPath, [...PROGRAM, "--data", data, "-"], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += String(text)));
    // Its lock is there as soon as it waits for its input.
    while (!existsSync(join(articles, ".import.lock")))
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
    expect(output).toMatch(/0 read: [^]*Stopped\. Run the same command again/);
  });

  it("reads standard input, and ends with 130 and a summary when it is stopped", async () => {
    const child = spawn(process.execPath, [...PROGRAM, "--data", data, "-"], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    let output = "";
    child.stderr.on("data", (text) => (output += String(text)));
    child.stdout.on("data", (text) => {
      output += String(text);
      if (output.includes("line 20")) child.kill("SIGINT");
    });
    const line = (number: number) =>
      JSON.stringify({ headline: `Story ${number}`, date: "2024-05-02", body: "Text." });
    child.stdin.on("error", () => undefined);
    child.stdin.write(`${Array.from({ length: 5000 }, (_, number) => line(number)).join("\n")}\n`);
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(130);
    expect(output).toMatch(/\d+ read: \d+ new[^]*Stopped/);
    expect(Object.keys(shelf()).length).toBeGreaterThan(0);
    expect(readdirSync(articles).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("does nothing with a vocabulary that is wrong, and says what to mend", async () => {
    writeFileSync(join(data, "topics.json"), '[{ "id": "Big Topic", "label": "Big" }]');
    const { code, output } = await runImport(document);
    expect({ code, output }).toMatchObject({
      code: 2,
      output: expect.stringContaining("data/topics.json: 0.id: must be"),
    });
    expect(shelf()).toEqual({});
  });

  it("ends with 2 when nothing could be done, and explains itself", async () => {
    expect(await runImport(join(home, "nowhere.txt"))).toMatchObject({
      code: 2,
      output: expect.stringContaining("cannot be read"),
    });
    expect(await runImport()).toMatchObject({ code: 2, output: expect.stringContaining("Usage:") });
    expect(await runImport("--wrong")).toMatchObject({
      code: 2,
      output: expect.stringMatching(/^There is no option --wrong.* --help tells more\.\n$/),
    });
  });

  it.skipIf(!existsSync(SHARED_DOCUMENTS))(
    "brings in the documents that users have, to the letter (skipped where they are absent)",
    async () => {
      expect((await runImport(SHARED_DOCUMENTS)).code).toBe(0);
      const imported = Object.values(shelf());
      expect(imported).toHaveLength(readdirSync(SHARED_DOCUMENTS).length);
      for (const name of readdirSync(SHARED_DOCUMENTS)) {
        const text = readFileSync(join(SHARED_DOCUMENTS, name), "utf8");
        const article = imported.find(({ imported: from }) => JSON.stringify(from).includes(name));
        expect(article?.date).toBe(/date (\S+)/.exec(text)?.[1]);
        expect(article?.body).toBe(text.replace(/^\s*date \S+\s*/, "").trimEnd());
        expect(String(article?.headline).length).toBeLessThanOrEqual(90);
      }
    },
  );
});
