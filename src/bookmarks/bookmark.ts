import type { Fields } from "../keeping/kinds.ts";

/** A kept page: its record, with its address. */
export interface Bookmark {
  address: string;
  fields: Fields<"bookmark">;
}

export const LABEL = "label:";

export function titleOf({ address, fields }: Bookmark): string {
  return fields.title || address;
}

const known = new WeakMap<Fields<"bookmark">, string[]>();

/** The labels of a kept page, as the reader wrote them, in the order of the alphabet. */
export function labelsOf(fields: Fields<"bookmark">): string[] {
  let labels = known.get(fields);
  if (labels === undefined) {
    labels = [];
    for (const name in fields)
      if (name.startsWith(LABEL) && name.length > LABEL.length && Reflect.get(fields, name) === true)
        labels.push(name.slice(LABEL.length));
    known.set(fields, labels.toSorted());
  }
  return labels;
}

/** What a name is compared by: labels and collections are the same in capitals or not. */
export function nameKey(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}

/** Labels as they are typed, between commas. */
export function labelsIn(text: string): string[] {
  const labels = text.split(/[,،、]/).map((label) => label.trim());
  return [...new Map(labels.filter(Boolean).map((label) => [nameKey(label), label])).values()];
}
