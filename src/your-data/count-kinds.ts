import type { Keeper } from "../keeping/keeper.ts";
import { KINDS, type Kind } from "../keeping/kinds.ts";

const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** How many records of each kind there are, without the kinds of which there is none; `undefined` until that is known. */
export function countKinds(keeper: Keeper): [Kind, number][] | undefined {
  const counts = KIND_NAMES.map((kind): [Kind, number] => [kind, keeper.all(kind)?.size ?? -1]);
  return counts.some(([, n]) => n < 0) ? undefined : counts.filter(([, n]) => n > 0);
}
