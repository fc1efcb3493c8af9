import type { TopicCount } from "../content/topic.ts";
import { fold } from "../words/fold.ts";

// By code unit, not by locale: the same order in every browser and on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By label, without regard to case and accents. */
export function byLabel(a: TopicCount, b: TopicCount): number {
  return compare(fold(a.label), fold(b.label)) || compare(a.id, b.id);
}

/** The largest first, equal ones by label. */
export function bySize(a: TopicCount, b: TopicCount): number {
  return b.count - a.count || byLabel(a, b);
}

/** The beginnings by which a topic is found: its folded label from each of its words on. */
export function labelKeys(label: string): string[] {
  const folded = fold(label);
  return [...folded.matchAll(/(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu)].map(({ index }) => folded.slice(index));
}
