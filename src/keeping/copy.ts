/** An article as it was when the reader kept it: it stays when the archive lets it go. */
export interface Copy {
  /** The path of its page. */
  address: string;
  /** When it was copied: an instant, ISO 8601 in UTC. */
  at: string;
  /** The published article, as JSON. */
  article: string;
}

/** Reads what is stored or imported; `undefined` when it is no copy of an article. */
export function parseCopy(raw: unknown): Copy | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const { address, at, article } = raw as Record<string, unknown>;
  if (typeof address !== "string" || !address.startsWith("/")) return undefined;
  if (typeof at !== "string" || Number.isNaN(Date.parse(at)) || typeof article !== "string") return undefined;
  return { address, at, article };
}

/** The later of two copies of one article, the same in whatever order they are compared. */
export function laterCopy(a: Copy, b: Copy): Copy {
  if (a.at !== b.at) return a.at < b.at ? b : a;
  return a.article < b.article ? b : a;
}
