const ARTICLE = /(?:Article|BlogPosting|Posting|^Report|^Review)$/;
const DEEPEST = 6;
const MOST_NODES = 2000;

export type LinkedNode = Record<string, unknown>;

/** The articles that pieces of JSON-LD describe (https://schema.org/Article), wherever they are in a graph. */
export function linkedArticles(pieces: string[]): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const piece of pieces) collect(parseJson(piece), nodes, 0);
  return nodes.filter((node) => valuesOf(node["@type"]).some((type) => ARTICLE.test(type)));
}

/** The first text of a value: itself, the name of a thing or its address. */
export function textOf(value: unknown): string | undefined {
  return valuesOf(value)[0];
}

/** All texts of a value that may be one, a thing with a name, or a list of them. */
export function valuesOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value))
    return value.slice(0, 100).flatMap((one: unknown) => (Array.isArray(one) ? [] : valuesOf(one)));
  if (!isNode(value)) return [];
  const { name, "@value": literal, "@id": id, url } = value;
  return [name, literal, id, url].filter((one) => typeof one === "string").slice(0, 1);
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

const OPENING = /^(?:<!--|\/\/ ?<!\[CDATA\[|<!\[CDATA\[)/;
const CLOSING = /(?:-->|(?:\/\/ ?)?\]\]>)?;?$/;

/** Some pages have line ends in texts, comments around, or a semicolon behind. */
function parseJson(text: string): unknown {
  const trimmed = text.trim();
  const plain = trimmed
    .replace(OPENING, "")
    .replace(CLOSING, "")
    .replace(/[\n\r\t]/g, " ");
  for (const one of trimmed === plain ? [trimmed] : [trimmed, plain]) {
    try {
      return JSON.parse(one);
    } catch {
      continue;
    }
  }
  return undefined;
}
