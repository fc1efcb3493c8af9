import { createHash, hash } from "node:crypto";

/** The first twelve hexadecimal digits of the content's SHA-256: what names a file after its content. */
export function contentHash(content: string | Iterable<Uint8Array>): string {
  if (typeof content === "string") return hash("sha256", content).slice(0, 12);
  const sum = createHash("sha256");
  for (const part of content) sum.update(part);
  return sum.digest("hex").slice(0, 12);
}

/** A hash by which the publisher knows a content again. */
export function fingerprint(content: string | Uint8Array): string {
  return hash("sha256", content, "base64url").slice(0, 22);
}

/** A content as a number of 52 bits: enough to see that it has changed, where very many are held in memory. */
export function signature(content: string): number {
  return Number.parseInt(hash("sha256", content).slice(0, 13), 16);
}
