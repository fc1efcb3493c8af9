import type { KindCost } from "./ask-cold.ts";

/** What the files of an archive hold, by how their paths look. */
const KINDS: [name: string, path: RegExp][] = [
  ["index", /^\/index\.json$/],
  ["dictionary", /\/n\d+\.bin$/],
  ["lists", /\/p\d+\.bin$/],
  ["places", /\/w\d+\.bin$/],
  ["cards", /\/c\d+\.bin$/],
  ["articles", /^\/articles\//],
  ["topics", /^\/topics-/],
  ["days", /days/],
];

/** Where the bytes of a kind of question go: the mean of each kind of file, the largest first. */
export function fileKindText({ sent, costs }: KindCost): string {
  const bytes = new Map<string, number>();
  for (const one of sent.flat()) {
    const name = KINDS.find(([, path]) => path.test(one.path))?.[0] ?? "others";
    bytes.set(name, (bytes.get(name) ?? 0) + one.bytes / costs.length);
  }
  const parts = [...bytes].toSorted((a, b) => b[1] - a[1]);
  return parts.map(([name, share]) => `${name} ${(share / 1000).toFixed(1)}`).join(", ");
}
