import { createContext, use } from "react";
import type { Archive } from "../archive/archive.ts";

export const ArchiveContext = createContext<Archive | undefined>(undefined);

/** The archive, for what is loaded after the page. */
export function useArchive(): Archive {
  const archive = use(ArchiveContext);
  if (archive === undefined) throw new Error("useArchive needs an ArchiveContext above it");
  return archive;
}
