import * as v from "valibot";
import type { Concept } from "./media-topics.ts";

const texts = v.record(v.string(), v.string());

export const releasedTopicSchema = v.object({
  code: v.string(),
  label: v.string(),
  aliases: v.array(v.string()),
  labels: texts,
  broader: v.optional(v.string()),
  definition: v.optional(v.string()),
});

/** A topic as a release of a vocabulary has it: without an id of its own, its broader one by its code. */
export type ReleasedTopic = v.InferOutput<typeof releasedTopicSchema>;

/** A concept as a topic of a site: called as in the site's language, else as in English, else as in any. */
export function releasedTopic(concept: Concept, language: string): ReleasedTopic {
  const { code, labels, definitions, broader } = concept;
  const own = preferred(Object.keys(labels), language);
  const { [own]: label = code, ...others } = labels;
  const definition = definitions[preferred(Object.keys(definitions), language)];
  return {
    code,
    label,
    aliases: concept.aliases.flatMap((names) => names[preferred(Object.keys(names), language)] ?? []),
    labels: others,
    ...(broader !== undefined && { broader }),
    ...(definition !== undefined && { definition }),
  };
}

function preferred(tags: string[], language: string): string {
  const primary = (tag: string) => tag.split("-")[0];
  return (
    tags.find((tag) => tag === language) ??
    tags.find((tag) => primary(tag) === primary(language)) ??
    tags.find((tag) => primary(tag) === "en") ??
    tags[0] ??
    ""
  );
}

/** What is known of a topic after another release: what that leaves out stays as it was. */
export function laterRelease(before: ReleasedTopic | undefined, released: ReleasedTopic): ReleasedTopic {
  if (before === undefined) return released;
  return {
    ...before,
    ...released,
    aliases: [...new Set([...before.aliases, ...released.aliases])],
    labels: { ...before.labels, ...released.labels },
  };
}
