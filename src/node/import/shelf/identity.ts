/** By what an item is known again when it is imported another time. */
export interface Identity {
  /** The file or address it is from. */
  file: string;
  /** What it is called there. */
  id?: string;
  /** Where it was published. */
  address?: string;
  /** SHA-256 of what was read. */
  source: string;
  /** True where the file is this one item: then the file's name says which it is. */
  isDocument: boolean;
}

interface Dated {
  headline: string;
  date: string;
}

/** Schemes whose names are the same everywhere; any other id is only good for its own source. */
const GLOBAL = /^(?:https?:\/\/|urn:|tag:|newsml:)\S/i;

/** What an item is known by, the surest first: its id, its address, what it says, its file's name with its date or headline. */
export function keysOf(
  { file, id, address, source, isDocument }: Identity,
  { headline, date }: Dated,
): string[] {
  const page = address === undefined ? undefined : pageOf(address);
  const keys: string[] = [];
  if (id !== undefined) keys.push(isGlobal(id) ? `id ${id}` : `id of ${file} ${id}`);
  if (page !== undefined) keys.push(`page ${page}`);
  if (keys.length === 0) keys.push(`source ${source}`);
  if (keys.length === 1 && isDocument)
    keys.push(`day of ${file} ${date.slice(0, 10)}`, `headline of ${file} ${headline}`);
  return keys;
}

export function slugKey(slug: string): string {
  return `slug ${slug}`;
}

export function isGlobal(id: string): boolean {
  return GLOBAL.test(id);
}

/** Two ids tell that two items are different where both are from the same source, or both good everywhere. */
export function areDifferent(one: Partial<Identity>, other: Partial<Identity>): boolean {
  if (one.id === undefined || other.id === undefined || one.id === other.id) return false;
  return one.file === other.file || (isGlobal(one.id) && isGlobal(other.id));
}

/** True for two addresses of one page, that is not a site's front page. */
export function isOnePage(one: string, other: string): boolean {
  const page = pageOf(one);
  return page !== undefined && page === pageOf(other);
}

/** An address without what does not tell pages apart; none for a site's front page, which feeds give for want of a better. */
function pageOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || (url.pathname === "/" && url.search === "")) return undefined;
  return `${url.host}${url.pathname.replace(/\/$/, "")}${url.search}`;
}
