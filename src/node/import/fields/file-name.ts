const DATED = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_ T.]+(.*))?$/s;
/** Names that say where a file stands, not what it is. */
const PLACES = /^_?(?:index|readme|default|page|post|document|input|untitled)$/i;

/** What the name of a document's file tells of it. */
export interface NamedFile {
  /** As Jekyll writes it first: `2023-11-17-a-name.md`. */
  date?: string;
  title?: string;
  slug?: string;
}

/** Reads the name of a file with its folders; one called `index` is what its folder is called. */
export function readFileName(path: string): NamedFile {
  const names = path.split(/[/\\]/);
  const file = (names.pop() ?? "").replace(/\.(?:[a-z]{2}\.)?\w+$/i, "");
  const name = PLACES.test(file) ? (names.pop() ?? "") : file;
  const [, date, rest = ""] = DATED.exec(name) ?? [undefined, undefined, name];
  const words = rest.replace(/[-_]+/g, " ").trim();
  const title = words === rest.trim() ? words : words.charAt(0).toUpperCase() + words.slice(1);
  return {
    ...(date !== undefined && { date }),
    ...(/\p{L}/u.test(title) && !PLACES.test(rest) && { title }),
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(rest) && { slug: rest }),
  };
}
