/** The page number of an address: `undefined` where it has none, `NaN` where it is not a number, which no list has. */
export function readPage(page: string | null | undefined): number | undefined {
  if (page === undefined || page === null) return undefined;
  return /^[1-9]\d*$/.test(page) ? Number(page) : Number.NaN;
}
