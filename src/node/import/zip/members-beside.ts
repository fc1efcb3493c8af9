import { basename, dirname, extname } from "node:path";
import type { Item } from "../draft.ts";
import { isSettings, pagesSavedWith } from "../fields/companion-names.ts";

/** What stands beside articles in an archive, by the endings of names. */
const NOT_ARTICLES = new Set(
  ".jpg .jpeg .png .gif .webp .avif .svg .ico .bmp .tif .tiff .heic .mp3 .mp4 .m4a .mov .webm .ogg .wav .avi .pdf .css .scss .js .mjs .ts .map .woff .woff2 .ttf .otf .eot .db .sqlite .exe .dll .gz .tar .7z .rar .psd .doc .docx .xls .xlsx .ppt .pptx".split(
    " ",
  ),
);
/** What programs leave in an archive. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$)/;
const DEEPEST = 20;

export function isJunk(name: string): boolean {
  return JUNK.test(name);
}

export function isPage(name: string): boolean {
  return /\.x?html?$/i.test(name);
}

/** True for a member that is no article by its name. */
export function isBeside(name: string): boolean {
  return NOT_ARTICLES.has(extname(name).toLowerCase()) || isSettings(basename(name));
}

/** The names that a page may have that a member belongs to, because of a folder it lies in. */
export function pagesOf(name: string): string[] {
  const pages: string[] = [];
  for (
    let folder = dirname(name), depth = 0;
    folder !== "." && depth < DEEPEST;
    folder = dirname(folder), depth++
  )
    pages.push(...pagesSavedWith(folder));
  return pages;
}

const MOST_ENDINGS = 10;

/** Counts a member under its ending, or its name where it has none; what has neither of the first ones is another. */
export function count(name: string, others: Map<string, number>): void {
  const ending = extname(name).toLowerCase() || basename(name);
  const counted = others.has(ending) || others.size < MOST_ENDINGS ? ending : "others";
  others.set(counted, (others.get(counted) ?? 0) + 1);
}

/** One line for all that lies in an archive beside articles. */
export function notArticles(counts: ReadonlyMap<string, number>): Item {
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const list = [...counts].map(([ending, one]) => `${one} ${ending}`).join(", ");
  const reason = `holds ${total === 1 ? "a file that is no article" : `${total} files that are no articles`} (${list})`;
  return { skip: { failed: false, kind: "not an article", reason } };
}
