import type { ComponentProps } from "react";
import { isWithin, type Collection, type CollectionTree } from "./collection-tree.ts";

interface CollectionChoiceProps extends ComponentProps<"select"> {
  tree: CollectionTree;
  /** What it is called to choose none. */
  none: string;
  /** The id of the one at hand. */
  chosen?: string | undefined;
  /** It, and what is in it, is not offered. */
  except?: Collection;
}

/** A choice among the collections, set in by how deep they are. */
export function CollectionChoice({ tree, none, chosen, except, ...select }: CollectionChoiceProps) {
  return (
    <select name="collection" defaultValue={chosen ?? ""} {...select}>
      <option value="">{none}</option>
      {tree.all
        .filter((collection) => except === undefined || !isWithin(collection, except))
        .map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {"\u2003".repeat(depth) + name}
          </option>
        ))}
    </select>
  );
}
