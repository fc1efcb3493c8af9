import type { Evidence } from "./keeper-parts.ts";

const KEY = "broadsheet-kept-exists";

/** A word in local storage, which browsers clear with the rest, but not always at the same time. */
export const localEvidence: Evidence = {
  exists() {
    try {
      return localStorage.getItem(KEY) !== null;
    } catch {
      return false;
    }
  },
  leave() {
    try {
      localStorage.setItem(KEY, "1");
    } catch {
      // Without it an eviction goes unnoticed.
    }
  },
};
