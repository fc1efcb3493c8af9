/** Raised when the code of a page did not arrive: the network is off, or a newer version of the site replaced it. */
export class MissingPartError extends Error {
  constructor(cause: unknown) {
    super("a part of the app could not be fetched", { cause });
    this.name = "MissingPartError";
  }
}

/** Where a part of the app could not be fetched. */
export function missingPart(reason: unknown): never {
  throw new MissingPartError(reason);
}
