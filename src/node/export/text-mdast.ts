import type { PhrasingContent } from "mdast";
import type { Run, Text } from "../../content/text.ts";

type MarkedRun = Exclude<Run, string>;

/** Marks from the outermost to the innermost. */
const MARKS = ["href", "struck", "strong", "emphasis", "code"] as const;

/** Running text with its marks as a syntax tree of Markdown: marks that go on over several runs stay one. */
export function textMdast(text: Text): PhrasingContent[] {
  const runs =
    typeof text === "string"
      ? [{ text }]
      : text.map((run) => (typeof run === "string" ? { text: run } : run));
  return grouped(
    runs.filter((run) => run.text !== ""),
    0,
  );
}

function grouped(runs: MarkedRun[], depth: number): PhrasingContent[] {
  const mark = MARKS[depth];
  if (mark === undefined) return wordsOf(runs.map((run) => run.text).join(""));
  return together(runs, mark).flatMap((group) => {
    const value = group[0]?.[mark];
    if (value === undefined || value === false) return grouped(group, depth + 1);
    if (mark === "code")
      return [{ type: "inlineCode", value: group.map((run) => run.text.replaceAll("\n", " ")).join("") }];
    const children = grouped(group, depth + 1);
    return typeof value === "string"
      ? [{ type: "link", url: value, children }]
      : [{ type: mark === "struck" ? "delete" : mark === "strong" ? "strong" : "emphasis", children }];
  });
}

/** Runs in groups that have the same mark one after the other. */
function together(runs: MarkedRun[], mark: (typeof MARKS)[number]): MarkedRun[][] {
  const groups: MarkedRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && (group[0][mark] || undefined) === (run[mark] || undefined))
      group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** Line breaks within a paragraph stay. */
function wordsOf(text: string): PhrasingContent[] {
  return text
    .split("\n")
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: "break" } as const]),
      ...(line === "" ? [] : [{ type: "text", value: line } as const]),
    ]);
}
