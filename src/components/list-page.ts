const PAGE_SIZE = 50;

/** The number of a page as an address has it: from 1 on. */
export function readPageNumber(search: URLSearchParams): number {
  const page = Number(search.get("page") ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** A page of a list, and how many pages there are. A page that is not there is the last one. */
export function listPage<T>(all: readonly T[], wanted: number): { shown: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(wanted, pages);
  return { shown: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages };
}
