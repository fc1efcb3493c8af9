/** A folder of a file. */
export interface FolderEntry {
  kind: "folder";
  /** The names from the outermost folder to this one. */
  path: string[];
  /** When it was made or last changed, in milliseconds since 1970. */
  time?: number | undefined;
}

/** A page of a file, as its format tells it. */
export interface PageEntry {
  kind: "page";
  line: number;
  /** As it stands in the file. */
  address: string;
  title: string;
  /** The names of the folders that it stands in. */
  folder: string[];
  labels: string[];
  note?: string | undefined;
  standfirst?: string | undefined;
  /** When it was kept, and when it was last changed, in milliseconds since 1970. */
  savedAt?: number | undefined;
  changedAt?: number | undefined;
  isFavourite?: boolean | undefined;
  isForLater?: boolean | undefined;
  isRead?: boolean | undefined;
  /** Whether others could see it where it came from; here nobody can. */
  isPrivate?: boolean | undefined;
}

export type FileEntry = FolderEntry | PageEntry;
