import { Pace } from "./pace.ts";

/** Does something with each of very many things, and lets the page answer in between. */
export async function inParts<T>(things: Iterable<T>, work: (thing: T) => void): Promise<void> {
  const pace = new Pace();
  for (const thing of things) {
    work(thing);
    if (pace.isDue()) await pace.rest();
  }
}
