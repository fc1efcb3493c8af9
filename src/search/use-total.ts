import type { Count, List } from "../archive/archive.ts";
import { useArchive } from "../components/archive-context.ts";
import type { Query } from "../query/query.ts";
import { useLoaded } from "./use-loaded.ts";

/**
 * How many articles a list has in all, where it says so; what it does not know exactly is counted when nothing else is to
 * do.
 */
export function useTotal({ total }: Pick<List, "total">, query: Query): Count | undefined {
  const archive = useArchive();
  const key = total === undefined || total.isExact ? undefined : JSON.stringify(query);
  const counted = useLoaded(key, () => archive.count(query));
  if (counted === undefined || total === undefined) return total;
  return counted.isExact || counted.value > total.value ? counted : total;
}
