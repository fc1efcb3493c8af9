import type { FormatReader } from "./draft.ts";

/** A reader that is loaded when something is read with it: all of them take half a second, and an import needs one or two. */
export function loadedReader(load: () => Promise<FormatReader>): FormatReader {
  return async function* read(source, options) {
    const reader = await load();
    yield* reader(source, options);
  };
}
