/** Thrown when a benchmark lacks something to run on; its message says in one sentence what to do. */
export class CannotRun extends Error {}
