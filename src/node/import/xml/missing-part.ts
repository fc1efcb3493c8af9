import type { Skip } from "../draft.ts";

/** Why an item that was not read to its end is none. */
export function missingPart(lack: "cut off" | "too large"): Skip {
  const reason =
    lack === "cut off"
      ? "is cut off, for the file ends within it; get the whole file"
      : "is larger than any item that is read (20 million letters)";
  return { failed: true, kind: lack, reason };
}
