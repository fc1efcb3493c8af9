/** Gives numbers from 0 to below 1, the same ones for the same seed. */
export type Random = () => number;

/** mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to below `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** Mixes two numbers into one of 32 bits that looks like chance, and is the same for the same two. */
export function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Draws indices as often as their weights say, each in the same short time (Walker's alias method). */
export function weighted(weights: readonly number[]): (random: Random) => number {
  const size = weights.length;
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / size;
  const left = weights.map((weight) => weight / mean);
  const keep = new Float64Array(size).fill(1);
  const other = new Uint32Array(size);
  const small = [...left.keys()].filter((index) => (left[index] ?? 0) < 1);
  const large = [...left.keys()].filter((index) => (left[index] ?? 0) >= 1);
  for (let low = small.pop(); low !== undefined; low = small.pop()) {
    const high = large.at(-1);
    if (high === undefined) break;
    keep[low] = left[low] ?? 1;
    other[low] = high;
    left[high] = (left[high] ?? 0) + (left[low] ?? 0) - 1;
    if ((left[high] ?? 0) < 1) small.push(large.pop() ?? high);
  }
  return (random) => {
    const index = below(random, size);
    return random() < (keep[index] ?? 1) ? index : (other[index] ?? index);
  };
}
