import { SourceError } from "../source.ts";

/** Why a source could not be read: what it is counted under, and the end of a sentence that begins with its name. */
export function reasonOf(error: unknown): { kind: string; reason: string } {
  if (error instanceof SourceError) return { kind: error.kind, reason: error.message };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = UNREADABLE[code];
  if (known !== undefined) return known;
  const reason = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  return { kind: "cannot be read", reason };
}

const UNREADABLE: Record<string, { kind: string; reason: string }> = {
  ENOENT: { kind: "not there", reason: "cannot be read: there is no such file" },
  EACCES: { kind: "not allowed", reason: "cannot be read: you are not allowed to" },
  EPERM: { kind: "not allowed", reason: "cannot be read: you are not allowed to" },
  EIO: { kind: "cannot be read", reason: "cannot be read: the disk reports an error" },
  Z_DATA_ERROR: { kind: "damaged", reason: "is damaged: its compression breaks off or is not valid" },
  Z_BUF_ERROR: { kind: "damaged", reason: "is damaged: it ends in the middle" },
};
