import { mendedJson } from "./mended-json.ts";

const ARTICLE = /(?:Article|(?<!Job)Posting|\bReport|^Review)$/;
/** What is taken where a page describes no article. */
const PAGE = /(?:WebPage|ItemPage|CreativeWork)$/;
const DEEPEST = 6;
const MOST_NODES = 2000;

export type LinkedNode = Record<string, unknown>;

/**
 * The articles that pieces of JSON-LD describe (https://schema.org/Article), wherever they are in a graph, or else the pages
 * that were published. What they name by its `@id` only is put in its place.
 */
export function linkedArticles(pieces: string[]): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const piece of pieces) collect(mendedJson(piece), nodes, 0);
  const ofType = (pattern: RegExp) =>
    nodes.filter((node) => valuesOf(node["@type"]).some((type) => pattern.test(type)));
  const articles = ofType(ARTICLE);
  const found =
    articles.length > 0
      ? articles
      : ofType(PAGE).filter((node) => textOf(node["datePublished"]) !== undefined);
  const named = nodesById(nodes);
  return found.map((node) =>
    Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNamed(value, named)])),
  );
}

/** Those that say the most of themselves, by what they are called. */
function nodesById(nodes: LinkedNode[]): ReadonlyMap<string, LinkedNode> {
  const sized = nodes.flatMap((node) => {
    const id = node["@id"];
    return typeof id === "string" ? [{ id, node, size: Object.keys(node).length }] : [];
  });
  // Of several the last one holds.
  const sorted = sized.toSorted((one, other) => one.size - other.size);
  return new Map(sorted.map(({ id, node }) => [id, node]));
}

function withNamed(value: unknown, named: ReadonlyMap<string, LinkedNode>): unknown {
  if (Array.isArray(value)) return value.slice(0, 100).map((one: unknown) => withNamed(one, named));
  const id = isNode(value) && Object.keys(value).length === 1 ? value["@id"] : undefined;
  return typeof id === "string" ? (named.get(id) ?? value) : value;
}

/** The first text of a value: itself, the name of a thing or its address. */
export function textOf(value: unknown): string | undefined {
  return valuesOf(value)[0];
}

/** All texts of a value that may be one, a thing with a name, or a list of them. */
export function valuesOf(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "number") return [String(value)];
  if (depth > DEEPEST) return [];
  if (Array.isArray(value))
    return value
      .slice(0, 100)
      .flatMap((one: unknown) => (Array.isArray(one) ? [] : valuesOf(one, depth + 1)));
  if (!isNode(value)) return [];
  const { name, "@value": literal, "@list": list, "@id": id, url } = value;
  const names = valuesOf(list ?? name ?? literal, depth + 1);
  if (names.length > 0) return names;
  const parts = [value["givenName"], value["familyName"]].filter((part) => typeof part === "string");
  return parts.length > 0
    ? [parts.join(" ")]
    : [id, url].filter((one) => typeof one === "string").slice(0, 1);
}

/** The first of a value that may be a thing or a list of things. */
export function nodeOf(value: unknown): LinkedNode | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isNode(first) ? first : undefined;
}

function isNode(value: unknown): value is LinkedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function collect(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length > MOST_NODES) return;
  if (Array.isArray(value)) for (const one of value.slice(0, MOST_NODES)) collect(one, nodes, depth + 1);
  if (!isNode(value)) return;
  nodes.push(value);
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"])
    collect(value[key], nodes, depth + 1);
}
