/**
 * Why something could not be kept: the browser's quota is used up, the storage is refused or failed, a later version of
 * the app has written what this one cannot read, or what was to be written is not what may be. `unread`: nothing was to be
 * kept, but what is kept could not be read.
 */
export type KeepingReason = "full" | "failed" | "newer" | "invalid" | "unread";

/** Raised when something could not be kept. What was kept before is as it was. */
export class KeepingError extends Error {
  readonly reason: KeepingReason;

  constructor(reason: KeepingReason, options?: ErrorOptions) {
    super(`the browser did not keep it: ${reason}`, options);
    this.name = "KeepingError";
    this.reason = reason;
  }
}

/** What a browser's error means. */
export function keepingError(cause: unknown): KeepingError {
  if (cause instanceof KeepingError) return cause;
  const name = errorName(cause);
  if (name === "QuotaExceededError") return new KeepingError("full", { cause });
  if (name === "VersionError") return new KeepingError("newer", { cause });
  return new KeepingError("failed", { cause });
}

/** What a browser calls an error. */
export function errorName(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException ? cause.name : "";
}
