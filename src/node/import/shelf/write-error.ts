const SAID: Record<string, string> = {
  ENOSPC: "the disk is full; make room",
  EDQUOT: "your share of the disk is used up; make room",
  EACCES: "you are not allowed to write there; change that",
  EPERM: "you are not allowed to write there; change that",
  EROFS: "the disk can only be read; choose another folder with --data",
  EIO: "the disk reports an error; look after it",
  EISDIR: "there is a folder of that name; choose another name",
  ENOTDIR: "a part of its path is a file; choose another folder",
  EMFILE: "too many files are open; close other programs",
};

/** Why a file could not be written, and what to do: `the disk is full; make room`. */
export function whyNotWritten(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return SAID[code] ?? `${cause instanceof Error ? cause.message : String(cause)}; mend that`;
}

/** Raised when an article, or what belongs to one, cannot be put on the disk; what was put there before is whole. */
export class WriteError extends Error {
  constructor(file: string, cause: unknown) {
    super(
      `${file} cannot be written: ${whyNotWritten(cause)}, then run the same command again: it goes on where it stopped`,
      { cause },
    );
    this.name = "WriteError";
  }
}
