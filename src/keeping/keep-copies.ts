import type { Archive, ReadArticle } from "../archive/archive.ts";
import { paths } from "../paths.ts";
import { ARTICLE, articleOf } from "./article-of.ts";
import type { Keeper } from "./keeper.ts";
import { isThere } from "./kept-record.ts";

/** Of more at once, as an import brings them, copies are made when they are looked at. */
const MOST = 50;

/** Is told the path of an article that is to be there without a network. */
type KeepPage = (path: string) => void;

/** Has every article that the reader bookmarks or marks stay readable when the archive lets it go. */
export function keepCopies(keeper: Keeper, archive: Archive, keepPage: KeepPage): void {
  keeper.onWritten((records) => {
    const addresses = new Set<string>();
    for (const record of records) {
      const address = isThere(record) ? articleOf(record) : undefined;
      if (address !== undefined) addresses.add(address);
      if (addresses.size > MOST) return;
    }
    for (const address of addresses) void copyArticle(keeper, archive, address, keepPage);
  });
}

/** Copies an article as it is published now, if there is no copy. Without a network it is copied when it is next looked at. */
async function copyArticle(
  keeper: Keeper,
  archive: Archive,
  address: string,
  keepPage: KeepPage,
): Promise<void> {
  if ((await keeper.copy(address)) !== undefined) return;
  keepPage(address);
  const slug = address.slice(ARTICLE.length).split(/[?#]/, 1)[0] ?? "";
  const article = await archive.article(slug).catch(() => undefined);
  if (article !== undefined && !article.isWithdrawn) await putCopy(keeper, address, article);
}

/** Has the copy of an article say what the reader is looking at, if they bookmarked or marked it. */
export async function renewCopy(keeper: Keeper, article: ReadArticle, keepPage: KeepPage): Promise<void> {
  const address = paths.article.href(article.slug);
  if (article.isWithdrawn || !(await isWanted(keeper, address))) return;
  const copy = await keeper.copy(address);
  if (copy !== undefined && isSame(copy.article, article)) return;
  keepPage(address);
  await putCopy(keeper, address, article);
}

async function isWanted(keeper: Keeper, address: string): Promise<boolean> {
  if ((await keeper.fresh("bookmark", address)) !== null) return true;
  const highlights = await keeper.read("highlight");
  return [...highlights.values()].some((highlight) => highlight.address === address);
}

function isSame(json: string, article: ReadArticle): boolean {
  try {
    return inOrder(JSON.parse(json)) === inOrder(article);
  } catch {
    return false;
  }
}

/** The same for all that say the same, in whatever order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

async function putCopy(keeper: Keeper, address: string, article: ReadArticle): Promise<void> {
  await keeper.keepCopy({ address, at: new Date().toISOString(), article: JSON.stringify(article) });
}
