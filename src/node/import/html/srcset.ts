/** One of the files that a picture can be shown from, with how wide or how dense it is. */
interface Candidate {
  address: string;
  size: number;
}

/** Wide enough for a page; larger ones only cost. */
const WIDEST = 2048;
/** Nobody has more; they are read from the front. */
const MOST = 50;

/** The addresses of a `srcset` attribute, the best for a page first: https://html.spec.whatwg.org/#srcset-attributes */
export function srcsetAddresses(srcset: string): string[] {
  return candidates(srcset)
    .toSorted((one, other) => rank(other) - rank(one))
    .map(({ address }) => address);
}

/** The widest up to the limit, then the others from the smallest on. */
function rank({ size }: Candidate): number {
  return size <= WIDEST ? size : -size;
}

/** An address has no spaces but may have commas within; it ends at a space, or at a comma before one. */
function candidates(srcset: string): Candidate[] {
  const found: Candidate[] = [];
  const words = srcset.split(/\s+/, 4 * MOST);
  let open: Candidate | undefined;
  for (const word of words) {
    const text = word.startsWith(",") ? word.slice(1) : word;
    if (text === "") continue;
    const ends = text.endsWith(",");
    const said = ends ? text.slice(0, -1) : text;
    if (open === undefined) found.push((open = { address: said, size: 1 }));
    else open.size = Number.parseFloat(said) || open.size;
    if (ends) open = undefined;
  }
  return found.slice(0, MOST);
}
