import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeEdition } from "../../../archive/edition.ts";
import type { Edition } from "../../../archive/edition.ts";
import type { ArticleInput } from "../../../content/article.ts";
import { testSite } from "../../../testing/articles.ts";
import { readData } from "../../data/read-data.ts";
import type { Folders } from "../folders.ts";
import { publish, type Published, type PublishOptions } from "../publish.ts";
import { plainApp } from "./plain-app.ts";

/** A data folder in a temporary folder, and the site that is published of it. */
export interface SiteInFolder {
  folders: Folders;
  write(slug: string, given?: Partial<ArticleInput>): void;
  remove(slug: string): void;
  settings(given: Record<string, unknown>): void;
  publish(given?: Partial<PublishOptions>): Promise<Published>;
  /** Every published file with its content. */
  files(): Map<string, string>;
  /** Every published file with what shows that it was written anew. */
  stamps(): Map<string, string>;
  /** What should be published. */
  edition(): Promise<Edition>;
  clear(): void;
}

export function siteInFolder(): SiteInFolder {
  const home = mkdtempSync(join(tmpdir(), "broadsheet-publish-"));
  const at = (name: string) => join(home, name);
  const folders = { data: at("data"), public: at("public"), out: at("dist"), workshop: at(".broadsheet") };
  mkdirSync(join(folders.data, "articles"), { recursive: true });
  mkdirSync(folders.public);
  writeFileSync(join(folders.public, "favicon.svg"), "<svg/>");
  let clock = Date.now() / 1000 - 1_000_000;

  function settings(given: Record<string, unknown>): void {
    writeFileSync(join(folders.data, "site.json"), JSON.stringify({ ...testSite, ...given }));
  }
  settings({});

  return {
    folders,
    settings,
    write(slug, given = {}) {
      const file = join(folders.data, "articles", `${slug}.json`);
      writeFileSync(file, JSON.stringify(articleInput(slug, given)));
      // As if it had been written some time ago, and after the one before.
      clock += 1;
      utimesSync(file, clock, clock);
    },
    remove: (slug) => rmSync(join(folders.data, "articles", `${slug}.json`)),
    publish: (given = {}) =>
      publish({
        folders,
        code: { archive: "1", pages: "1" },
        loadApp: async () => plainApp,
        compresses: false,
        ...given,
      }),
    files: () => readAll(folders.out, (file) => readFileSync(file, "latin1")),
    stamps: () =>
      readAll(folders.out, (file) => {
        const { ino, mtimeMs } = statSync(file);
        return `${ino} ${mtimeMs}`;
      }),
    async edition() {
      const { site, vocabulary, attribution, articles } = await readData(folders.data);
      if (site === undefined) throw new Error("site.json cannot be read");
      return { ...makeEdition(site, vocabulary, articles), attribution };
    },
    clear: () => rmSync(home, { recursive: true, force: true }),
  };
}

function articleInput(slug: string, given: Partial<ArticleInput>): ArticleInput {
  return {
    headline: `Headline of ${slug}`,
    date: "2023-11-17",
    topics: ["Diplomacy"],
    body: `First paragraph of ${slug}.\n\nSecond paragraph.`,
    ...given,
  };
}

function readAll(folder: string, read: (file: string) => string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.toSorted().map((file) => [file.slice(folder.length + 1), read(file)]));
}
