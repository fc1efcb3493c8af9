import type { LoggedChange } from "./change.ts";

/** The numbers of a change and its parts, the last first, as they are taken back. */
export function partsOf(log: readonly LoggedChange[], id: number): number[] {
  const parts = log.filter((change) => change.partOf === id).map((part) => part.id);
  return [...parts.toSorted((a, b) => b - a), id];
}

/** A change with one more of its parts. */
export function withPart(change: LoggedChange | undefined, part: LoggedChange | undefined) {
  if (change === undefined || part === undefined) return change ?? part;
  return { ...change, count: change.count + part.count };
}

/** Changes in parts as one. */
export function grouped(log: readonly LoggedChange[]): LoggedChange[] {
  const wholes = new Map(log.map(({ id, partOf = id }) => [id, partOf]));
  const counts = new Map<number, number>();
  for (const { id, partOf = id, count } of log) counts.set(partOf, (counts.get(partOf) ?? 0) + count);
  return log
    .filter(({ partOf }) => partOf === undefined)
    .map((change) => {
      const { id, count, undoes } = change;
      const undone = undoes === undefined ? {} : { undoes: wholes.get(undoes) ?? undoes };
      return { ...change, ...undone, count: counts.get(id) ?? count };
    });
}
