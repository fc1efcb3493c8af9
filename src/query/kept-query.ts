import { formatFurtherQuery } from "./format-query.ts";
import { parseFurtherQuery, type FurtherLanguage, type ParsedQuery } from "./parse-query.ts";
import type { Query } from "./query.ts";
import { quoted } from "./syntax.ts";

export const HAVINGS = ["note", "highlight", "label"] as const;
export const STATES = ["unread", "read", "favourite", "later"] as const;

/** What only kept pages can be asked for. */
export type KeptPart =
  /** In a collection or in one of those within it. */
  | { kind: "collection"; name: string }
  | { kind: "label"; name: string }
  | { kind: "has"; what: (typeof HAVINGS)[number] }
  | { kind: "is"; what: (typeof STATES)[number] };

/** What a list wants of the pages that a reader has kept. */
export type KeptQuery = Query<KeptPart>;

const LANGUAGE: FurtherLanguage<KeptPart, "in" | "label" | "has" | "is"> = {
  prefixes: ["in", "label", "has", "is"],
  read(prefix, value) {
    if (prefix === "in") return { kind: "collection", name: value };
    if (prefix === "label") return { kind: "label", name: value };
    const wanted = value.toLowerCase();
    if (prefix === "has") {
      const what = HAVINGS.find((known) => known === wanted);
      return what === undefined ? "has" : { kind: "has", what };
    }
    const what = STATES.find((known) => known === wanted);
    return what === undefined ? "is" : { kind: "is", what };
  },
};

/**
 * Reads a query over kept pages: that of a search, and `in:"Collection"`, `label:x`, `has:note`, `has:highlight`,
 * `has:label`, `is:unread`, `is:read`, `is:favourite`, `is:later`.
 */
export function parseKeptQuery(text: string): ParsedQuery<KeptPart> {
  return parseFurtherQuery(text, LANGUAGE);
}

/** The text that a reader could have typed for a query. */
export function formatKeptQuery(query: KeptQuery): string {
  return formatFurtherQuery(query, formatPart);
}

function formatPart(part: KeptPart): string {
  switch (part.kind) {
    case "collection":
      return `in:${nameText(part.name)}`;
    case "label":
      return `label:${nameText(part.name)}`;
    case "has":
    case "is":
      return `${part.kind}:${part.what}`;
  }
}

/** Plain where it is one plain word. */
function nameText(name: string): string {
  return /^[\p{L}\p{N}_.-]+$/u.test(name) ? name : quoted(name);
}
