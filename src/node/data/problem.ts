import * as v from "valibot";

/** Something in `data/` that an editor has to mend: which file, which field of it, and why. */
export interface Problem {
  file: string;
  field: string;
  reason: string;
}

export function describeProblem({ file, field, reason }: Problem): string {
  return field === "" ? `${file}: ${reason}` : `${file}: ${field}: ${reason}`;
}

/** Raised when what is in `data/` cannot be published; says everything that is wrong at once. */
export class DataError extends Error {
  constructor(problems: Problem[]) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super(`${count} in the data. Mend and build again:\n${problems.map((one) => `  ${describeProblem(one)}`).join("\n")}`);
    this.name = "DataError";
    // The fault is in the data: where the program was when it noticed helps nobody.
    this.stack = this.message;
  }
}

/** Reads one JSON file's text by its schema: the content, or every problem it has. */
export function parseJson<T>(file: string, text: string, schema: v.GenericSchema<unknown, T>): { output?: T; problems: Problem[] } {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { problems: [{ file, field: "", reason: `is not valid JSON: ${describeSyntaxError(error, text)}` }] };
  }
  const result = v.safeParse(schema, content);
  if (result.success) return { output: result.output, problems: [] };
  const problems = result.issues.flatMap(flattenIssue).map((issue) => ({
    file,
    field: v.getDotPath(issue) ?? "",
    reason: reasonOf(issue),
  }));
  return { problems };
}

type Issue = v.BaseIssue<unknown>;

/** Of a field that may have several shapes, the issues of the shape it was meant to have. */
function flattenIssue(issue: Issue): Issue[] {
  if (issue.type !== "union" || issue.issues === undefined) return [issue];
  const inner = issue.issues.filter((one) => one.path !== undefined && one.path.length > 0);
  return inner.length === 0 ? [issue] : inner.map((one) => ({ ...one, path: [...(issue.path ?? []), ...(one.path ?? [])] }) as Issue);
}

function reasonOf(issue: Issue): string {
  if (issue.kind === "validation") return issue.message;
  if (issue.expected === "never") return "is not a known field";
  if (issue.received === "undefined") return "is missing";
  if (issue.message.startsWith("Invalid")) return `must be ${issue.expected ?? "another value"}, not ${issue.received}`;
  return issue.message;
}

function describeSyntaxError(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined || /line \d+/.test(message)) return message;
  const line = text.slice(0, Number(position)).split("\n").length;
  return `${message} (line ${line})`;
}
