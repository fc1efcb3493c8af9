import { primaryLanguage } from "../words/primary-language.ts";
import { dayBefore, spanOf } from "./date-span.ts";
import {
  allOf,
  anyOf,
  EVERYTHING,
  isEverything,
  notOf,
  topicQuery,
  type FurtherPart,
  type Query,
} from "./query.ts";
import { QueryError, type ProblemCode, type QueryProblem } from "./query-problem.ts";
import { isSearchable, prefixOf, PREFIXES, tokensOf, unquoted, type Prefix, type Token } from "./syntax.ts";

export type ParsedQuery<F extends FurtherPart = never> = { query: Query<F> } | { problem: QueryProblem };

interface ParseOptions {
  /** The text is still being typed: the word that it ends with may be the beginning of a longer one. */
  typing?: boolean;
}

/** What a query can ask for besides what all of them can. */
export interface FurtherLanguage<F extends FurtherPart, P extends string = string> {
  prefixes: readonly P[];
  /** Reads what stands behind a prefix; gives the code of a problem for what cannot stand there. */
  read: (prefix: P, value: string) => F | ProblemCode;
}

const DEEPEST = 30;

/**
 * Reads a query as a reader types it: words that must all be there, `"a phrase"`, `-without`, `#topic`, `this OR that`,
 * `before:2024-01`, `after:2024`, `on:2024-01-15`, `lang:fr`, `title:word`, `story:"a name"`, and parentheses.
 */
export function parseQuery(text: string, { typing = false }: ParseOptions = {}): ParsedQuery {
  return parseFurtherQuery<never, never>(text, { prefixes: [], read: () => "nothingBehind" }, { typing });
}

/** Reads a query of a list that can be asked for more. */
export function parseFurtherQuery<F extends FurtherPart, P extends string>(
  text: string,
  language: FurtherLanguage<F, P>,
  { typing = false }: ParseOptions = {},
): ParsedQuery<F> {
  try {
    return { query: readQuery(tokensOf(text, language.prefixes), typing ? text.length : -1, language) };
  } catch (reason) {
    if (reason instanceof QueryError) return { problem: reason.problem };
    throw reason;
  }
}

/** Reads tokens by recursive descent; a part with nothing to look for comes out as the query for everything. */
function readQuery<F extends FurtherPart, P extends string>(
  tokens: Token[],
  typedUntil: number,
  language: FurtherLanguage<F, P>,
): Query<F> {
  let at = 0;

  function readAll(depth: number): Query<F> {
    const parts: Query<F>[] = [];
    while (tokens[at] !== undefined && tokens[at]?.plain !== ")") parts.push(readAlternatives(depth));
    return allOf<F>(parts);
  }

  function readAlternatives(depth: number): Query<F> {
    const found = [readOperand(depth)];
    for (let or = tokens[at]; or?.plain === "OR"; or = tokens[at]) {
      at += 1;
      found.push(readOperand(depth));
      if (found.slice(-2).some(isEverything<F>)) fail("or", or);
    }
    return anyOf<F>(found);
  }

  function readOperand(depth: number): Query<F> {
    const minus = tokens[at];
    if (minus === undefined || minus.plain === ")") return EVERYTHING;
    if (!minus.plain.startsWith("-")) return readPart(minus, depth, typedUntil);
    at += 1;
    const next = nextTo(minus);
    const unwanted = next === undefined ? EVERYTHING : readPart(next, depth, -1);
    return isEverything<F>(unwanted) ? fail("minus", minus) : notOf<F>(unwanted);
  }

  function readPart(token: Token, depth: number, typedUntil: number): Query<F> {
    const { plain } = token;
    if (plain === "OR") fail("or", token);
    at += 1;
    if (plain === "(") return readGroup(token, depth + 1);
    if (plain.startsWith("#")) return readTopic(token);
    const prefix = prefixOf(token, PREFIXES);
    const further = prefixOf(token, language.prefixes);
    if (prefix === undefined && further === undefined) return readWords(token, typedUntil);
    const value = nextTo(token);
    if (value?.plain === '"') fail("openQuote", value);
    if (value === undefined || !(isSearchable(value.text) || (further && textOf(value))))
      return fail("nothingBehind", token);
    at += 1;
    if (prefix !== undefined) return readValue(prefix, value, typedUntil);
    const part = further === undefined ? "nothingBehind" : language.read(further, textOf(value));
    return typeof part === "string" ? fail(part, value) : part;
  }

  function readGroup(open: Token, depth: number): Query<F> {
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
  const text = textOf(value);
  if (prefix === "story") return { kind: "story", name: text };
  if (prefix === "lang") {
    const language = primaryLanguage(text);
    return /^[a-z]{2,3}$/.test(language) ? { kind: "language", language } : fail("language", value);
  }
  const span = spanOf(text) ?? fail("date", value);
  if (prefix === "before") return { kind: "dates", to: dayBefore(span.from) };
  return { kind: "dates", from: span.from, ...(prefix === "on" && { to: span.to }) };
}

/** What a value says, in quotes or not. */
function textOf({ plain, text }: Token): string {
  return plain.startsWith('"') ? unquoted(text) : text;
}

function fail(code: ProblemCode, { start, end }: Token): never {
  throw new QueryError(code, start, end);
}
