import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/** Something that a reader has put in a place among others: a fractional index says where. */
interface Placed {
  id: string;
  order?: string | undefined;
}

/** Where something new stands behind all others. */
export function placeBehind(others: readonly Placed[]): string {
  const last = others.reduce<string | undefined>(
    (last, { order }) => (order !== undefined && (last === undefined || order > last) ? order : last),
    undefined,
  );
  return between(last, undefined) ?? generateKeyBetween(null, null);
}

/**
 * Moves one of some things that stand in a row to another place among them. Gives the places that are to be written:
 * one, unless those around it have none yet, or no room between them.
 */
export function movedTo(row: readonly Placed[], from: number, to: number): Map<string, string> {
  const moved = row[from];
  if (moved === undefined || from === to || row[to] === undefined) return new Map();
  const others = row.toSpliced(from, 1);
  const before = others[to - 1];
  const after = others[to];
  // What has a place stands before what has none.
  if (to === 0 || before?.order !== undefined) {
    const order = between(before?.order, after?.order);
    if (order !== undefined) return new Map([[moved.id, order]]);
  }
  const arranged = others.toSpliced(to, 0, moved);
  const last = Math.max(
    to,
    arranged.findLastIndex(({ order }) => order !== undefined),
  );
  const keys = generateNKeysBetween(null, null, last + 1);
  return new Map(
    arranged.slice(0, last + 1).flatMap(({ id, order }, index): [string, string][] => {
      const key = keys[index];
      return key === undefined || key === order ? [] : [[id, key]];
    }),
  );
}

/** Nothing where there is no room, or one of the two comes from elsewhere and is no fractional index. */
function between(before: string | undefined, after: string | undefined): string | undefined {
  try {
    return generateKeyBetween(before ?? null, after ?? null);
  } catch {
    return undefined;
  }
}
