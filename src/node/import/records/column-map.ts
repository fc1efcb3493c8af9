import { SourceError } from "../source.ts";
import { type Field, type NamedField, namedField } from "./column-names.ts";

/** Names that are remembered; a hostile dump may have a new one in every record. */
const REMEMBERED = 10_000;

/** How the columns of a dump are read: by their names, but for those that were mapped. */
export interface ColumnMap {
  /** What the column of this name holds; nothing for one that was mapped, or whose field was. */
  fieldOf(column: string): NamedField | undefined;
  /** The fields that were mapped, with the path to their column: `meta.title`. */
  mapped: { field: Field; path: string }[];
}

/**
 * Reads what `--map headline=title` says: a field by any of its names, and a column or the path of a member. Throws a
 * `SourceError` for a field that an article does not have.
 */
export function columnMap(columns: ReadonlyMap<string, string>): ColumnMap {
  const mapped = [...columns].map(([name, path]) => ({ field: mappedField(name), path }));
  const taken = new Set(mapped.map(({ field }) => field));
  const paths = new Set(columns.values());
  const remembered = new Map<string, NamedField | undefined>();

  function look(column: string): NamedField | undefined {
    const found = paths.has(column) ? undefined : namedField(column);
    return found !== undefined && taken.has(found.field) ? undefined : found;
  }

  return {
    mapped,
    fieldOf(column) {
      const known = remembered.get(column);
      if (known !== undefined || remembered.has(column)) return known;
      const found = look(column);
      if (remembered.size < REMEMBERED) remembered.set(column, found);
      return found;
    },
  };
}

function mappedField(name: string): Field {
  const field = namedField(name)?.field;
  if (field !== undefined) return field;
  throw new SourceError(
    "wrong mapping",
    `cannot be read with --map ${name}=…, for an article has no ${name}; map headline, date, updated, body, standfirst, topics, link, id, authors, language, image, source or slug`,
  );
}
