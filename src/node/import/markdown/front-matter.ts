import { asObject } from "../records/member-text.ts";
import { metadataLines } from "./metadata-lines.ts";
import { withQuotationMarks } from "./with-quotation-marks.ts";

/** What stands before a Markdown text about it, and the text. */
export interface FrontMatter {
  record: Readonly<Record<string, unknown>>;
  text: string;
}

/** Front matter that cannot be read; the reason completes `has front matter that …`. */
export interface FrontMatterFault {
  fault: string;
}

type Kind = "yaml" | "toml" | "json";

/** What is longer is text between lines; parsers take a second for this much of the worst. */
const LONGEST = 64_000;
const ANY_MEMBER = /^[\w-]{1,60}[ \t]*[:=]/;
/** What most begins front matter; anything else after a line across the page may be text. */
const MEMBER = /^(?:title|headline|date|layout|slug|tags|categories|author|draft|description)[ \t]*[:=]/i;
const NOT_RUN =
  "is JavaScript, which is not run; write it as YAML between two lines of ---, as in: title: A headline";
const DEEPEST = 100;
/** Nobody nests so deep; parsers need a stack, or patterns as long, for each level. */
const DEEP_LINE = new RegExp(`^(?: {${4 * DEEPEST}}|[ \\t]*(?:[-?:][ \\t]+){${DEEPEST}})`, "m");
const FENCED: [start: RegExp, end: RegExp, kind: Kind][] = [
  [/^---(?:yaml|yml)?[ \t]*\n/i, /^(?:---|\.\.\.)[ \t]*$/m, "yaml"],
  [/^(?:---toml|\+\+\+)[ \t]*\n/i, /^(?:---|\+\+\+)[ \t]*$/m, "toml"],
  [/^(?:---json|;;;)[ \t]*\n/i, /^(?:---|;;;)[ \t]*$/m, "json"],
];

/** Splits a text with line feeds into its front matter (YAML, TOML or JSON, as site generators know them) and the rest. */
export async function frontMatter(text: string): Promise<FrontMatter | FrontMatterFault> {
  if (/^---(?:js|javascript)[ \t]*\n/i.test(text)) return { fault: NOT_RUN };
  for (const [start, end, kind] of FENCED) {
    const opening = start.exec(text)?.[0];
    if (opening === undefined) continue;
    const closing = end.exec(text.slice(opening.length, opening.length + LONGEST));
    if (closing === null) {
      const inner = text.slice(opening.length);
      // A line across the page opens nothing.
      if (ANY_MEMBER.test(inner) && end.test(inner)) return { fault: `has more than ${LONGEST / 1000} kB` };
      if (!MEMBER.test(inner)) return { record: {}, text };
      return { fault: `does not end; put a line of ${opening.slice(0, 3)} between it and the text` };
    }
    const inner = text.slice(opening.length, opening.length + closing.index);
    return read(kind, inner, text.slice(opening.length + closing.index + closing[0].length));
  }
  const json = /^\{[^\n]*\n/.test(text) ? /^\}[ \t]*$/m.exec(text.slice(0, LONGEST)) : null;
  if (json === null) return lines(text);
  return read("json", text.slice(0, json.index + 1), text.slice(json.index + json[0].length));
}

/** Front matter without a line before it. */
async function lines(text: string): Promise<FrontMatter | FrontMatterFault> {
  const found = metadataLines(text.slice(0, LONGEST));
  if (found === undefined) return { record: {}, text };
  const rest = text.slice(found.end);
  return found.yaml === undefined ? { record: found.record, text: rest } : read("yaml", found.yaml, rest);
}

async function read(kind: Kind, inner: string, text: string): Promise<FrontMatter | FrontMatterFault> {
  if (isTooDeep(inner)) return { fault: "has more parts in each other than can be read" };
  try {
    const value =
      kind === "yaml" ? await readYaml(inner) : kind === "toml" ? await readToml(inner) : JSON.parse(inner);
    if (value === null) return { record: {}, text };
    const record = asObject(value);
    // Between two lines across the page stands text.
    return record === undefined ? { record: {}, text: `${inner}\n${text}` } : { record, text };
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return { fault: `is not valid ${kind.toUpperCase()}: ${reason.replace(/:$/, "")}` };
  }
}

function isTooDeep(text: string): boolean {
  if (DEEP_LINE.test(text)) return true;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** No types but those of JSON: a date stays as it is written. */
async function readYaml(text: string): Promise<unknown> {
  const { parseDocument } = await import("yaml");
  // With pretty errors, the parser takes time by the square of their number.
  const options = { schema: "core", uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;
  const document = parseDocument(text, options);
  const [error] = document.errors;
  // People write `title: The river: a report`, which needs quotation marks.
  const marked = error === undefined ? text : withQuotationMarks(text);
  const mended = marked === text ? document : parseDocument(marked, options);
  if (error === undefined || mended.errors.length === 0) {
    const value: unknown = mended.toJS({ maxAliasCount: 100 });
    return value;
  }
  const line = text.slice(0, error.pos[0]).split("\n").length + 1;
  throw new Error(`${error.message} (line ${line})`);
}

async function readToml(text: string): Promise<unknown> {
  const { parse } = await import("smol-toml");
  const record: Record<string, unknown> = parse(text, { integersAsBigInt: "asNeeded" });
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString() : value,
    ]),
  );
}
