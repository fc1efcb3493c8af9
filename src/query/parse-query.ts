import { primaryLanguage } from "../words/primary-language.ts";
import { dayBefore, spanOf } from "./date-span.ts";
import { allOf, anyOf, EVERYTHING, isEverything, notOf, topicQuery, type Query } from "./query.ts";
import { QueryError, type ProblemCode, type QueryProblem } from "./query-problem.ts";
import { isSearchable, prefixOf, tokensOf, unquoted, type Prefix, type Token } from "./syntax.ts";

export type ParsedQuery = { query: Query } | { problem: QueryProblem };

interface ParseOptions {
  /** The text is still being typed: the word that it ends with may be the beginning of a longer one. */
  typing?: boolean;
}

const DEEPEST = 30;

/**
 * Reads a query as a reader types it: words that must all be there, `"a phrase"`, `-without`, `#topic`, `this OR that`,
 * `before:2024-01`, `after:2024`, `on:2024-01-15`, `lang:fr`, `title:word`, `story:"a name"`, and parentheses.
 */
export function parseQuery(text: string, { typing = false }: ParseOptions = {}): ParsedQuery {
  try {
    return { query: readQuery(tokensOf(text), typing ? text.length : -1) };
  } catch (reason) {
    if (reason instanceof QueryError) return { problem: reason.problem };
    throw reason;
  }
}

/** Reads tokens by recursive descent; a part with nothing to look for comes out as the query for everything. */
function readQuery(tokens: Token[], typedUntil: number): Query {
  let at = 0;

  function readAll(depth: number): Query {
    const parts: Query[] = [];
    while (tokens[at] !== undefined && tokens[at]?.plain !== ")") parts.push(readAlternatives(depth));
    return allOf(parts);
  }

  function readAlternatives(depth: number): Query {
    const found = [readOperand(depth)];
    for (let or = tokens[at]; or?.plain === "OR"; or = tokens[at]) {
      at += 1;
      found.push(readOperand(depth));
      if (found.slice(-2).some(isEverything)) fail("or", or);
    }
    return anyOf(found);
  }

  function readOperand(depth: number): Query {
    const minus = tokens[at];
    if (minus === undefined || minus.plain === ")") return EVERYTHING;
    if (!minus.plain.startsWith("-")) return readPart(minus, depth, typedUntil);
    at += 1;
    const next = nextTo(minus);
    const unwanted = next === undefined ? EVERYTHING : readPart(next, depth, -1);
    return isEverything(unwanted) ? fail("minus", minus) : notOf(unwanted);
  }

  function readPart(token: Token, depth: number, typedUntil: number): Query {
    const { plain } = token;
    if (plain === "OR") fail("or", token);
    at += 1;
    if (plain === "(") return readGroup(token, depth + 1);
    if (plain.startsWith("#")) return readTopic(token);
    const prefix = prefixOf(token);
    if (prefix === undefined) return readWords(token, typedUntil);
    const value = nextTo(token);
    if (value?.plain === '"') fail("openQuote", value);
    if (value === undefined || !isSearchable(value.text)) return fail("nothingBehind", token);
    at += 1;
    return readValue(prefix, value, typedUntil);
  }

  function readGroup(open: Token, depth: number): Query {
    if (depth > DEEPEST) fail("parenthesis", open);
    const query = readAll(depth);
    if (tokens[at] === undefined) fail("parenthesis", open);
    at += 1;
    return query;
  }

  /** What follows without a space between. */
  function nextTo(token: Token): Token | undefined {
    const next = tokens[at];
    return next?.start === token.end ? next : undefined;
  }

  const query = readAll(0);
  const left = tokens[at];
  return left === undefined ? query : fail("parenthesis", left);
}

function readTopic(token: Token): Query {
  const id = token.text.slice(1).normalize("NFC").toLowerCase();
  return isSearchable(id) ? topicQuery(id) : fail("topic", token);
}

function readWords(token: Token, typedUntil: number, within?: "headline"): Query {
  if (token.plain === '"') fail("openQuote", token);
  const isQuoted = token.plain.startsWith('"');
  const text = isQuoted ? unquoted(token.text).replace(/\s+/g, " ") : token.text;
  if (!isSearchable(text)) return EVERYTHING;
  return {
    kind: "words",
    text: text.normalize("NFC"),
    quoted: isQuoted,
    ...(within !== undefined && { within }),
    ...(!isQuoted && token.end === typedUntil && { typing: true }),
  };
}

function readValue(prefix: Prefix, value: Token, typedUntil: number): Query {
  if (prefix === "title") return readWords(value, typedUntil, "headline");
  const text = value.plain.startsWith('"') ? unquoted(value.text) : value.text;
  if (prefix === "story") return { kind: "story", name: text };
  if (prefix === "lang") {
    const language = primaryLanguage(text);
    return /^[a-z]{2,3}$/.test(language) ? { kind: "language", language } : fail("language", value);
  }
  const span = spanOf(text) ?? fail("date", value);
  if (prefix === "before") return { kind: "dates", to: dayBefore(span.from) };
  return { kind: "dates", from: span.from, ...(prefix === "on" && { to: span.to }) };
}

function fail(code: ProblemCode, { start, end }: Token): never {
  throw new QueryError(code, start, end);
}
