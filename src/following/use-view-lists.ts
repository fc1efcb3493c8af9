import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import type { List } from "../archive/archive.ts";
import { useArchive } from "../components/archive-context.ts";
import { whenIdle } from "../search/when-idle.ts";
import { queryOfView } from "./view-address.ts";

/** Lists that are asked for their news; those further down have no number. */
const MOST = 20;

/**
 * The pinned lists as the archive has them, one fetched after the other while nothing else is to do, and again on every
 * page that the reader opens: within one edition that costs no further requests.
 */
export function useViewLists(addresses: string[]): ReadonlyMap<string, List> {
  const archive = useArchive();
  // Another one for each page that is opened.
  const { key } = useLocation();
  const [lists, setLists] = useState<ReadonlyMap<string, List>>(new Map());
  const request = JSON.stringify({ key, addresses: addresses.slice(0, MOST) });
  useEffect(() => {
    const ending = new AbortController();
    const { addresses }: { addresses: string[] } = JSON.parse(request);
    async function fetchAll(): Promise<void> {
      for (const address of addresses) {
        const query = queryOfView(address);
        if (query === undefined) continue;
        // Where it cannot be reached, what was known before stands.
        const list = await archive.list({ query }).catch(() => undefined);
        if (ending.signal.aborted) return;
        if (list !== undefined) setLists((known) => new Map(known).set(address, list));
      }
    }
    const cancel = whenIdle(() => void fetchAll());
    return () => {
      cancel();
      ending.abort();
    };
  }, [archive, request]);
  return lists;
}
