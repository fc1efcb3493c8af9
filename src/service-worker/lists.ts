import { base } from "./shell.ts";
import { keep, keepAll } from "./stores.ts";

export const indexPath = `${base}archive/index.json`;

/** What the worker needs of the archive's index: see `archive/archive-index.ts`, which writes it. */
interface Index {
  edition: string;
  segments: PackedSegment[];
  overlay?: PackedSegment;
  changes?: string;
  topics: { count: number; directory: string };
  years: [year: string, articles: number, days: string][];
}

type PackedSegment = [
  name: string,
  first: number,
  size: number,
  from: string,
  to: string,
  leaves: number,
  nodes: number,
  packs: number,
  places: number,
  cards: number,
  root: string | number,
];

/** Of more topics than these only the pages that were looked at are kept. */
const MOST_TOPICS = 2000;

/**
 * Keeps the archive's newest lists, so that they open and are searched without a network: the newest segment and what
 * lies over it, the topics, the days of the newest year. Lets those of older editions go.
 */
export async function keepLists(): Promise<void> {
  const text = await (await keep("lists", indexPath))?.text();
  if (text === undefined) return;
  const index: Index = JSON.parse(text);
  const topics = await topicPages(index);
  const [newest] = index.segments;
  const files = [
    ...(newest === undefined ? [] : segmentFiles(newest)),
    ...(index.overlay === undefined ? [] : segmentFiles(index.overlay)),
    ...(index.changes === undefined ? [] : [index.changes]),
    ...index.years.slice(0, 1).map(([, , days]) => days),
    ...(index.topics.count <= MOST_TOPICS ? topics : []),
  ];
  const paths = files.map((file) => `${base}archive/${file}`);
  await keepAll("lists", paths);
  await dropOthers(text + topics.join());
}

/** Everything of a segment but the places of words, which only phrases take. */
function segmentFiles([name, , , , , , nodes, packs, , cards]: PackedSegment): string[] {
  const numbered = (kind: string, count: number) =>
    Array.from({ length: count }, (_, number) => `${name}/${kind}${number}.bin`);
  return [...numbered("n", nodes), ...numbered("p", packs), ...numbered("c", cards), `${name}/days.bin`];
}

/** The names of the files of topics: their directory, and what it leads to. */
async function topicPages({ topics }: Index): Promise<string[]> {
  const response = await keep("lists", `${base}archive/${topics.directory}`);
  const stream = response?.body?.pipeThrough(new DecompressionStream("deflate"));
  const text = await new Response(stream).text().catch(() => "");
  return [topics.directory, ...new Set(text.match(/topics-[0-9a-f]{12}\.bin/g))];
}

/** Lets the files go whose name or folder an edition does not name. */
async function dropOthers(named: string): Promise<void> {
  for (const store of ["lists", "found"] as const) {
    const cache = await caches.open(store);
    const outdated = (await cache.keys()).filter(({ url }) => {
      const [first = ""] = new URL(url).pathname.slice(`${base}archive/`.length).split("/");
      return first !== "index.json" && !named.includes(first);
    });
    await Promise.all(outdated.map((request) => cache.delete(request)));
  }
}
