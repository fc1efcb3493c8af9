/** Where a text stops being JSON, and why: the first sign that is wrong, counted from 0. */
export interface JsonFault {
  at: number;
  reason: string;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex
const ORDINARY = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What may come next. */
type Expected = "value" | "value or ]" | "name or }" | "name" | ":" | ", or end" | "end";

/**
 * Finds where and why a text is not JSON (RFC 8259), for a message: engines tell it each in their own way, and not always
 * where. `undefined` for a text that is JSON. Takes time and memory by the length of the text, however deep it is.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ("[" | "{")[] = [];
  let expected: Expected = "value";
  let at = 0;

  const after = (): Expected => (open.length === 0 ? "end" : ", or end");
  for (;;) {
    at = end(SPACE, text, at) ?? at;
    const sign = text[at];
    if (sign === undefined)
      return expected === "end" ? undefined : { at, reason: endsEarly(expected, open.at(-1)) };
    if (sign === '"' && expected !== "end" && expected !== ", or end" && expected !== ":") {
      const string = readString(text, at);
      if (typeof string !== "number") return string;
      at = string;
      expected = expected.startsWith("name") ? ":" : after();
      continue;
    }
    const next = nextExpected(expected, sign, open, after);
    if (next !== undefined) {
      at += 1;
      expected = next;
      continue;
    }
    const scalar = expected.startsWith("value") ? end(SCALAR, text, at) : undefined;
    if (scalar === undefined) return { at, reason: wrongSign(expected, sign, open.at(-1)) };
    at = scalar;
    expected = after();
  }
}

/** What may come after a bracket, comma or colon; `undefined` where it may not stand. */
function nextExpected(
  expected: Expected,
  sign: string,
  open: ("[" | "{")[],
  after: () => Expected,
): Expected | undefined {
  const isValue = expected === "value" || expected === "value or ]";
  if (isValue && (sign === "[" || sign === "{")) {
    open.push(sign);
    return sign === "[" ? "value or ]" : "name or }";
  }
  const closes =
    expected === ", or end" || (sign === "]" ? expected === "value or ]" : expected === "name or }");
  if (closes && sign === (open.at(-1) === "[" ? "]" : "}")) {
    open.pop();
    return after();
  }
  if (expected === ", or end" && sign === ",") return open.at(-1) === "[" ? "value" : "name";
  return expected === ":" && sign === ":" ? "value" : undefined;
}

function end(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function readString(text: string, start: number): number | JsonFault {
  let at = start + 1;
  for (;;) {
    at = end(ORDINARY, text, at) ?? at;
    if (text[at] === '"') return at + 1;
    if (at >= text.length) return { at: start, reason: "a text begins here and does not end" };
    const escape = end(ESCAPE, text, at);
    if (escape === undefined && text[at] === "\\") return { at, reason: "\\ begins nothing that JSON knows" };
    if (escape === undefined)
      return { at, reason: "a text has a line break, tab or control character as it is" };
    at = escape;
  }
}

function endsEarly(expected: Expected, open: "[" | "{" | undefined): string {
  if (open === undefined)
    return expected === "value" ? "nothing stands where a value should" : "it ends too early";
  return `it ends before its ${open === "[" ? "]" : "}"}`;
}

function wrongSign(expected: Expected, sign: string, open: "[" | "{" | undefined): string {
  const close = open === "[" ? "]" : "}";
  if (expected === "end") return `something stands after its end`;
  if (expected === ":") return "a colon is missing after a name";
  if (expected === ", or end") return `a comma or ${close} is missing`;
  if (sign === "'" || sign === "“") return 'texts stand in "double quotation marks"';
  if (sign === close || sign === ",") return "a comma has nothing after it";
  return expected.startsWith("name") ? 'a name in "double quotation marks" is missing' : "this is no value";
}
