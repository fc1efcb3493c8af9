import type { Count, List } from "../archive/archive.ts";
import { useArchive } from "../components/archive-context.ts";
import type { Query } from "../query/query.ts";
import { useLoaded } from "./use-loaded.ts";

/** How many articles a list has in all; what the list does not know exactly is counted when nothing else is to do. */
export function useTotal(list: List, query: Query): Count {
  const archive = useArchive();
  const key = list.total.isExact ? undefined : JSON.stringify(query);
  const counted = useLoaded(key, () => archive.count(query));
  if (counted === undefined) return list.total;
  return counted.isExact || counted.value > list.total.value ? counted : list.total;
}
