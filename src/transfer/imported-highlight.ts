import type { KeptRecord } from "../keeping/kept-record.ts";
import { COLOURS, type Colour, type Fields } from "../keeping/kinds.ts";
import { importedRecord } from "./entry-records.ts";
import { textHash } from "./text-hash.ts";

/** A marked passage of a file; one without an id is known by what it says. */
export function importedHighlight(
  fields: Fields<"highlight">,
  time: number | undefined,
  id?: string,
): KeptRecord {
  const { address = "", title = "", exact = "", prefix = "", start } = fields;
  const said = textHash(JSON.stringify([address, address === "" ? title : "", exact, prefix, start]));
  return importedRecord("highlight", id ?? `import:${said}`, fields, time);
}

/** The colour that is meant: others than the four become the first. */
export function colourNamed(name: string): Colour {
  return COLOURS.find((colour) => colour === name.trim().toLowerCase()) ?? COLOURS[0];
}

/** A note with labels, which highlights do not have, as words after it. */
export function noteWithLabels(note: string, labels: readonly string[]): string | undefined {
  const words = labels.map((label) => `#${label.trim().replaceAll(/\s+/g, "-")}`).join(" ");
  const text = [note, words].filter((part) => part !== "").join("\n\n");
  return text === "" ? undefined : text;
}
