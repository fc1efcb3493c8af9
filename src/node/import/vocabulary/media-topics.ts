import * as v from "valibot";
import type { Attribution } from "../../../content/topic.ts";
import { replacementOf } from "./replacement.ts";

/** A concept of a controlled vocabulary, under its code, as `medtop:20000178`. */
export interface Concept {
  code: string;
  /** By BCP 47 language tags. */
  labels: Record<string, string>;
  definitions: Record<string, string>;
  /** Other words for it: the labels of what was retired for its sake. */
  aliases: Record<string, string>[];
  broader?: string;
}

/** What a file of concepts holds. */
export interface ConceptScheme {
  concepts: Concept[];
  /** Concepts that are no longer used, by code, and the code of what stands for each now: it has their labels as aliases. */
  retired: ReadonlyMap<string, string>;
  /** How many entries are no concepts with a code and a label. */
  unread: number;
  attribution?: Attribution;
}

const byLanguage = v.optional(v.record(v.string(), v.string()), {});
const links = v.optional(
  v.union([
    v.pipe(
      v.string(),
      v.transform((one) => [one]),
    ),
    v.array(v.string()),
  ]),
  [],
);

const conceptSchema = v.object({
  qcode: v.pipe(v.string(), v.nonEmpty()),
  uri: v.optional(v.string()),
  prefLabel: v.record(v.string(), v.string()),
  definition: byLanguage,
  note: byLanguage,
  changeNote: byLanguage,
  broader: links,
  retired: v.nullish(v.union([v.string(), v.boolean()])),
});

const schemeSchema = v.object({
  authority: v.optional(v.string()),
  copyrightHolder: v.optional(v.string()),
  conceptSet: v.pipe(v.array(v.unknown()), v.nonEmpty()),
});

type IptcConcept = v.InferOutput<typeof conceptSchema>;

/** Tags that the IPTC's files have for languages, by country. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["dk", "da"],
  ["se", "sv"],
]);

/**
 * Reads the Media Topics as the IPTC publishes them (https://cv.iptc.org/newscodes/mediatopic, format JSON; the file
 * with one language or with all). Returns `undefined` for anything else. What is retired becomes an alias of what its
 * note names instead, else of its broader concept.
 */
export function readMediaTopics(content: unknown): ConceptScheme | undefined {
  const scheme = v.safeParse(schemeSchema, content);
  if (!scheme.success) return undefined;
  const read = scheme.output.conceptSet.flatMap((one) => {
    const parsed = v.safeParse(conceptSchema, one);
    return parsed.success ? [parsed.output] : [];
  });
  const used = read.filter((concept) => !isRetired(concept));
  if (used.length === 0) return undefined;
  const codes = new Map(
    read.flatMap(({ uri, qcode }) => [
      [uri ?? qcode, qcode],
      [qcode, qcode],
    ]),
  );
  const concepts = new Map(used.map((concept) => [concept.qcode, conceptOf(concept, codes)]));
  const retired = addRetired(read, concepts, codes);
  const attribution = attributionOf(scheme.output);
  for (const concept of concepts.values()) {
    const heir = retired.get(concept.broader ?? "");
    if (heir !== undefined) concept.broader = heir;
  }
  return {
    concepts: [...concepts.values()],
    retired,
    unread: scheme.output.conceptSet.length - read.length,
    ...(attribution !== undefined && { attribution }),
  };
}

function isRetired({ retired }: IptcConcept): boolean {
  return typeof retired === "string" ? retired !== "" : retired === true;
}

function conceptOf(concept: IptcConcept, codes: Map<string, string>): Concept {
  const broader = codes.get(concept.broader[0] ?? "");
  return {
    code: concept.qcode,
    labels: languagesOf(concept.prefLabel),
    definitions: languagesOf(concept.definition),
    aliases: [],
    ...(broader !== undefined && { broader }),
  };
}

function languagesOf(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([tag, text]) => {
      const plain = text.replace(/\s+/g, " ").trim();
      return plain === "" ? [] : [[LANGUAGES.get(tag) ?? tag, plain]];
    }),
  );
}

function addRetired(
  read: IptcConcept[],
  concepts: Map<string, Concept>,
  codes: Map<string, string>,
): Map<string, string> {
  const heirs = new Map<string, string>();
  const byCode = new Map(read.map((concept) => [concept.qcode, concept]));
  for (const concept of read.filter(isRetired)) {
    const heir = heirOf(concept);
    if (heir === undefined) continue;
    heir.aliases.push(languagesOf(concept.prefLabel));
    heirs.set(concept.qcode, heir.code);
  }
  return heirs;

  /** What stands for a retired concept now; what replaced it may have been retired too. */
  function heirOf(retired: IptcConcept): Concept | undefined {
    const seen = new Set<string>();
    let code: string | undefined = retired.qcode;
    while (code !== undefined && !seen.has(code)) {
      seen.add(code);
      const found = concepts.get(code);
      if (found !== undefined) return found;
      const concept = byCode.get(code);
      const notes = [...Object.values(concept?.note ?? {}), ...Object.values(concept?.changeNote ?? {})];
      code = replacementOf(notes, code) ?? codes.get(concept?.broader[0] ?? "");
    }
    return undefined;
  }
}

/** The licence of the IPTC's vocabularies, CC BY 4.0, asks to name them: https://creativecommons.org/licenses/by/4.0/. */
function attributionOf({ authority = "", copyrightHolder = "" }: v.InferOutput<typeof schemeSchema>) {
  const isIptc = /iptc/i.test(authority + copyrightHolder);
  return isIptc ? { text: "IPTC NewsCodes, iptc.org", url: "https://iptc.org/" } : undefined;
}
