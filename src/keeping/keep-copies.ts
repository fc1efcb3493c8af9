import type { Archive } from "../archive/archive.ts";
import { paths } from "../paths.ts";
import type { Keeper } from "./keeper.ts";
import { isThere, type KeptRecord } from "./kept-record.ts";

/** Of more at once, as an import brings them, copies are made when they are looked at. */
const MOST = 50;
const ARTICLE = paths.article.href("");

/** Has every article that the reader bookmarks or marks stay readable when the archive lets it go. */
export function keepCopies(keeper: Keeper, archive: Archive, onBookmarked: (path: string) => void): void {
  keeper.onWritten((records) => {
    const addresses = new Set(records.map(articleOf).filter((address) => address !== undefined));
    if (addresses.size > MOST) return;
    for (const address of addresses) {
      onBookmarked(address);
      void copyArticle(keeper, archive, address);
    }
  });
}

/** The path of the article that a bookmark or a highlight is of. */
function articleOf(record: KeptRecord): string | undefined {
  const { kind, id, fields } = record;
  const address = kind === "bookmark" ? id : kind === "highlight" ? fields["address"]?.[0] : undefined;
  return typeof address === "string" && address.startsWith(ARTICLE) && isThere(record) ? address : undefined;
}

/** Copies the article at a path as it is published now. Without a network it is copied when it is next looked at. */
export async function copyArticle(keeper: Keeper, archive: Archive, address: string): Promise<void> {
  const slug = address.slice(ARTICLE.length).split(/[?#]/, 1)[0] ?? "";
  const article = await archive.article(slug).catch(() => undefined);
  if (article === undefined || article.isWithdrawn) return;
  await keeper.keepCopy({ address, at: new Date().toISOString(), article: JSON.stringify(article) });
}
