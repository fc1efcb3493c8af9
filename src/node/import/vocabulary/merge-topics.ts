import { foldLabel, newTopicId } from "../../../archive/topic-id.ts";
import type { Topic } from "../../../content/topic.ts";
import { knownTopics } from "./known-topics.ts";
import type { ReleasedTopic } from "./released-topic.ts";

/** What bringing a release in does to a vocabulary. */
export interface Merged {
  topics: Topic[];
  added: number;
  extended: number;
  unchanged: number;
  /** Topics that an earlier import brought and the editor took out. */
  leftOut: number;
}

/** A release of a vocabulary: its topics, and for the code of each that is retired that of what stands for it. */
export interface Release {
  topics: ReleasedTopic[];
  retired: ReadonlyMap<string, string>;
}

/**
 * Brings a release of a vocabulary into an editor's. `before` is what earlier imports brought, by code: where a topic
 * differs from that, an editor changed it, and it stays so. What an editor took out stays out. A topic that an earlier
 * import brought and this release retires becomes an alias.
 */
export function mergeTopics(
  all: Topic[],
  before: ReadonlyMap<string, ReleasedTopic>,
  { topics: released, retired }: Release,
): Merged {
  const heirOf = ({ code = "" }: Topic) => (before.has(code) ? retired.get(code) : undefined);
  const [current, gone] = [all.filter((topic) => heirOf(topic) === undefined), all.filter(heirOf)];
  const inherited = Map.groupBy(gone, heirOf);
  const former = Map.groupBy(retired.keys(), (code) => retired.get(code));
  const known = knownTopics(current, released);
  const kept = released.filter(({ code }) => known.has(code) || !before.has(code));
  const ids = new Set(current.map(({ id }) => id));
  const own = kept.map((one) => known.get(one.code) ?? newTopic(one, ids));
  const byCode = new Map([...all, ...own].map(({ code, id }) => [code, id]));
  for (const [at, { code }] of kept.entries()) byCode.set(code, own[at]?.id ?? "");
  const idOf = (code: string | undefined) => (code === undefined ? undefined : byCode.get(code));
  const merged = new Map<Topic, Topic>();
  for (const [at, one] of kept.entries()) {
    const topic = own[at];
    if (topic === undefined) continue;
    const names = (inherited.get(one.code) ?? []).flatMap(({ label, aliases }) => [label, ...aliases]);
    const result = mergeTopic(
      { ...topic, aliases: [...topic.aliases, ...names] },
      before.get(one.code),
      one,
      idOf,
    );
    const formerCodes = [...new Set([...(topic.formerCodes ?? []), ...(former.get(one.code) ?? [])])];
    merged.set(topic, { ...result, ...(formerCodes.length > 0 && { formerCodes }) });
  }
  const heirs = new Map(gone.map((topic) => [topic.id, idOf(heirOf(topic))]));
  const changed = current.map((topic) => withoutGone(merged.get(topic) ?? topic, heirs));
  const isOld = new Set(current);
  const added = [...merged].flatMap(([topic, result]) => (isOld.has(topic) ? [] : [result]));
  const extended = current.filter((topic, at) => !isSame(topic, changed[at])).length;
  return {
    topics: [...changed, ...added],
    added: added.length,
    extended,
    unchanged: kept.length - added.length - extended,
    leftOut: released.length - kept.length,
  };
}

function withoutGone(topic: Topic, heirs: ReadonlyMap<string, string | undefined>): Topic {
  if (!heirs.has(topic.broader ?? "")) return topic;
  const { broader, ...others } = topic;
  const heir = heirs.get(broader ?? "");
  return heir === undefined ? others : { ...others, broader: heir };
}

function isSame(a: Topic, b: Topic | undefined): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(b && inOrder(b));
}

function inOrder({ id, label, aliases, labels, broader, code, formerCodes, definition }: Topic): unknown[] {
  return [id, label, aliases, Object.entries(labels), broader, code, formerCodes, definition];
}

function newTopic({ code, label }: ReleasedTopic, ids: Set<string>): Topic {
  const id = newTopicId(label, ids);
  ids.add(id);
  return { id, label, aliases: [], labels: {}, code };
}

/** Of a field as it stands, as an earlier release had it and as this one has it: an editor's change wins. */
function settle<T>(current: T | undefined, before: T | undefined, released: T | undefined): T | undefined {
  if (current === undefined) return before === undefined ? released : undefined;
  return current === before && released !== undefined ? released : current;
}

function mergeTopic(
  topic: Topic,
  before: ReleasedTopic | undefined,
  released: ReleasedTopic,
  idOf: (code: string | undefined) => string | undefined,
): Topic {
  const label = settle(topic.label, before?.label, released.label) ?? topic.label;
  const broader = settle(topic.broader, idOf(before?.broader), idOf(released.broader));
  const definition = settle(topic.definition, before?.definition, released.definition);
  const known = new Set([before?.label ?? "", ...(before?.aliases ?? [])].map(foldLabel));
  const news = [released.label, ...released.aliases].filter((name) => !known.has(foldLabel(name)));
  return {
    id: topic.id,
    label,
    aliases: distinct([...topic.aliases, topic.label, ...news], label),
    labels: mergeLabels(topic.labels, before?.labels ?? {}, released.labels),
    ...(broader !== undefined && broader !== topic.id && { broader }),
    code: released.code,
    ...(definition !== undefined && { definition }),
  };
}

function mergeLabels(
  current: Topic["labels"],
  before: Topic["labels"],
  released: Topic["labels"],
): Topic["labels"] {
  const languages = new Set([...Object.keys(current), ...Object.keys(released)]);
  return Object.fromEntries(
    [...languages].flatMap((language) => {
      const label = settle(current[language], before[language], released[language]);
      return label === undefined ? [] : [[language, label]];
    }),
  );
}

/** Names that differ from each other and from the label, in their order. */
function distinct(names: string[], label: string): string[] {
  const seen = new Set([foldLabel(label)]);
  return names.filter((name) => {
    const key = foldLabel(name);
    return key !== "" && !seen.has(key) && seen.add(key);
  });
}
