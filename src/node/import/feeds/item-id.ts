import type { Item } from "../draft.ts";

/** Ids that are remembered of one feed; items with the same id stand close together. */
const MOST = 10_000;

/**
 * Makes what takes the id from an item when an earlier one of the feed has the same and another address: such an id tells
 * nothing, and the address is what the item is known by.
 */
export function distinguishIds(): (item: Item) => Item {
  const addresses = new Map<string, string | undefined>();
  return (item) => {
    if (!("draft" in item) || item.draft.id === undefined) return item;
    const { id, ...draft } = item.draft;
    const isKnown = addresses.has(id);
    if (!isKnown && addresses.size < MOST) addresses.set(id, draft.address);
    return isKnown && addresses.get(id) !== draft.address ? { ...item, draft } : item;
  };
}
