/** Articles that follow each other in date order, by the number of the oldest of them. */
export interface Range {
  first: number;
  size: number;
}

// Four of one size make one of the next, up to the largest: what a publisher holds at once grows no further.
const SIZES = [262_144, 65_536, 16_384, 4096, 1024, 256, 64];
const SMALLEST = 64;

/** True for the sizes that sealed segments have. */
export function isSealedSize(articles: number): boolean {
  return SIZES.includes(articles);
}

/**
 * Into which sealed segments an archive of so many articles is divided, the oldest first; what is left is the head, of
 * 64 to 127 articles (or all of a smaller archive). So an archive that grows at its end writes each article anew some
 * seven times in all, and a reader meets few segments.
 */
export function sealedTiers(total: number): Range[] {
  const sealed = Math.max(0, Math.floor(total / SMALLEST) - 1) * SMALLEST;
  const ranges: Range[] = [];
  let first = 0;
  for (const size of SIZES) {
    for (; first + size <= sealed; first += size) ranges.push({ first, size });
  }
  return ranges;
}
