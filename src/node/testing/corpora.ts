import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/** Beside the project's own folder. */
const BESIDE = resolve(import.meta.dirname, "../../../../shared/corpora");

/** The folder with the corpora: what BROADSHEET_CORPORA names, or `shared/corpora` beside the project; `undefined` where it is not there. */
export function corporaFolder(): string | undefined {
  const folder = process.env["BROADSHEET_CORPORA"] ?? BESIDE;
  return existsSync(folder) ? folder : undefined;
}

/** Reads records, one JSON object a line. */
export function readRecords(file: string): unknown[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line): unknown => JSON.parse(line));
}

/** Reads a folder that has a folder of texts for each topic, a text being a line of headline and its paragraphs. */
export function readTopicFolders(folder: string): unknown[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && entry.parentPath !== folder);
  return texts.map(({ parentPath, name }) => {
    const text = readFileSync(join(parentPath, name), "utf8");
    const [headline, ...body] = text.split("\n");
    return { headline, body: body.join("\n"), topics: [basename(parentPath)] };
  });
}
