const SAID: Record<string, string> = {
  ENOSPC: "the disk is full; make room",
  EDQUOT: "your share of the disk is used up; make room",
  EACCES: "you are not allowed to write there; change that",
  EPERM: "you are not allowed to write there; change that",
  EROFS: "the disk can only be read; choose another folder with --data",
  EIO: "the disk reports an error; look after it",
  EMFILE: "too many files are open; close other programs",
};

/** Raised when an article cannot be put on the disk; what was put there before is whole. */
export class WriteError extends Error {
  constructor(file: string, cause: unknown) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const reason = SAID[code] ?? `${cause instanceof Error ? cause.message : String(cause)}; mend that`;
    super(
      `${file} cannot be written: ${reason}, then run the same command again: it goes on where it stopped`,
      { cause },
    );
    this.name = "WriteError";
  }
}
