import { Pace } from "./pace.ts";

/** So many are sorted at a time. */
const RUN = 4000;

type Keyed<T> = readonly [key: string, thing: T];

/** Sorts very many things by a text, and lets the page answer in between. */
export async function sortInParts<T>(things: readonly T[], textOf: (thing: T) => string): Promise<T[]> {
  const pace = new Pace();
  let runs: Keyed<T>[][] = [];
  for (let at = 0; at < things.length; at += RUN) {
    const run = things.slice(at, at + RUN).map((thing): Keyed<T> => [textOf(thing), thing]);
    runs.push(run.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
    if (pace.isDue()) await pace.rest();
  }
  while (runs.length > 1) {
    const longer: Keyed<T>[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(await joined(runs[at] ?? [], runs[at + 1] ?? [], pace));
    runs = longer;
  }
  return (runs[0] ?? []).map(([, thing]) => thing);
}

/** Two runs in one; of what is equal, that of the first comes first. */
async function joined<T>(a: Keyed<T>[], b: Keyed<T>[], pace: Pace): Promise<Keyed<T>[]> {
  const both: Keyed<T>[] = [];
  let inA = 0;
  for (const later of b) {
    for (let next = a[inA]; next !== undefined && next[0] <= later[0]; next = a[++inA]) both.push(next);
    both.push(later);
    if (pace.isDue()) await pace.rest();
  }
  return both.concat(a.slice(inA));
}
