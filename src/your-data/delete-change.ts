import type { Change, Edit } from "../keeping/change.ts";
import { isThere, type KeptRecord } from "../keeping/kept-record.ts";
import { isKind } from "../keeping/kinds.ts";

/** Removes everything that is kept, in one step that can be taken back. What a later version wrote is left to it. */
export function deleteAll(records: readonly KeptRecord[]): Change {
  const edits = records
    .filter(isThere)
    .flatMap(({ kind, id }): Edit[] => (isKind(kind) ? [{ kind, id, remove: true }] : []));
  return { name: "everythingDeleted", edits };
}
