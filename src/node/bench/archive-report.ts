import { PAGE_SIZE } from "../../archive/archive.ts";
import {
  costCell,
  type Cell,
  type RowHead,
  sizeTable,
  type SizeColumn,
  wholeNumber,
} from "./archive-table.ts";
import type { KindCost } from "./ask-cold.ts";
import { fileKindText } from "./file-kinds.ts";
import type { SizeResult } from "./measure-size.ts";
import { LIMITS, type PeerResult, type Peers } from "./peers/peers.ts";
import { PUBLISH_ROWS, publishCells } from "./publish-rows.ts";
import { budgetTable, median, type Row } from "./table.ts";
import type { Traffic } from "./wire-server.ts";

const REQUESTS = 9;
const REQUESTS_ROW = "requests for one word";
const [WORD, WORD_AND_TOPIC] = ["one word", "topic and word of one article"];

/** What was measured of all sizes, as Markdown; the last table is for the README. */
export function archiveReport(sizes: SizeResult[], peers: Peers, newArticle: Row, heading: string): string {
  return [
    heading,
    "#### A cold reader, of a server that answers requests for parts of files",
    questionTable(sizes, ({ withRange }) => withRange),
    "#### A cold reader, of a server that sends whole files",
    questionTable(sizes, ({ withoutRange }) => withoutRange),
    "#### Where the bytes go: the mean of each kind of file, kB",
    fileKindTable(sizes),
    "#### Publishing",
    sizeTable(sizes.map(publishColumn), PUBLISH_ROWS),
    budgetTable([newArticle]),
    "#### Beside its peers",
    peerTable(sizes, peers),
    "#### For the README",
    readmeTable(sizes, newArticle),
    NOTES,
  ].join("\n\n");
}

function questionTable(sizes: SizeResult[], costsOf: (size: SizeResult) => KindCost[]): string {
  const heads = new Map<string, RowHead>();
  for (const { what, bars } of sizes.flatMap(costsOf)) heads.set(what, { what, ...barText(bars) });
  heads.set(REQUESTS_ROW, { what: REQUESTS_ROW, bar: `${REQUESTS}` });
  const columns = sizes.map((size) => questionColumn(size.articles, costsOf(size)));
  return sizeTable(columns, [...heads.values()]);
}

function questionColumn(articles: number, costs: KindCost[]): SizeColumn {
  const cells = new Map(costs.map((cost): [string, Cell] => [cost.what, costCell(cost, articles)]));
  const requests = costs.find(({ what }) => what === WORD)?.costs.map((cost) => cost.requests) ?? [0];
  const measured = `${Math.round(median(requests))} (worst ${Math.max(...requests)})`;
  cells.set(REQUESTS_ROW, { measured, holds: median(requests) <= REQUESTS });
  return { articles, cells };
}

function fileKindTable(sizes: SizeResult[]): string {
  const rows = [...new Set(sizes.flatMap(({ withRange }) => withRange.map(({ what }) => what)))];
  const columns = sizes.map(({ articles, withRange }): SizeColumn => {
    const cells = withRange.map((kind): [string, Cell] => [kind.what, told(fileKindText(kind))]);
    return { articles, cells: new Map(cells) };
  });
  return sizeTable(
    columns,
    rows.map((what) => ({ what })),
  );
}

function publishColumn({ articles, publishing, indexBytes }: SizeResult): SizeColumn {
  return { articles, cells: new Map(publishCells(publishing, articles, indexBytes)) };
}

/** The sizes that peers were measured at; first this project, then each of them. */
function peerTable(sizes: SizeResult[], peers: Peers): string {
  const compared = sizes.filter((size) => size.peers !== undefined);
  const columns = compared.map((size): SizeColumn => {
    const rows = [
      ...ownCells(size),
      ...peerCells(peers.pagefind, size.peers?.pagefind),
      ...peerCells(peers.minisearch, size.peers?.minisearch),
    ];
    return { articles: size.articles, cells: new Map(rows) };
  });
  const rows = [...new Set(columns.flatMap(({ cells }) => [...cells.keys()]))];
  return sizeTable(
    columns,
    rows.map((what) => ({ what })),
  );
}

const told = (measured: string): Cell => ({ measured });

function ownCells({ publishing, withRange }: SizeResult): [string, Cell][] {
  const processor = median(publishing.map((cost) => cost.processor));
  const memory = median(publishing.map((cost) => cost.memory));
  const cost = (wanted: string) => withRange.find(({ what }) => what === wanted)?.costs ?? [];
  return [
    ["Broadsheet: build", told(buildText(processor, memory))],
    ["Broadsheet: before the first query", told("0 kB")],
    ["Broadsheet: a word", told(trafficText(middle(cost(WORD))))],
    ["Broadsheet: a word in a topic", told(trafficText(middle(cost(WORD_AND_TOPIC))))],
  ];
}

function peerCells(name: string, result: PeerResult | undefined): [string, Cell][] {
  if (result === undefined) return [];
  const { build, traffic } = result;
  const ofTraffic = (part: "before" | "word" | "wordAndTopic") =>
    typeof traffic === "string" ? traffic : trafficText(traffic[part]);
  return [
    [`${name}: build`, told(typeof build === "string" ? build : buildText(build.processor, build.memory))],
    [`${name}: before the first query`, told(ofTraffic("before"))],
    [`${name}: a word`, told(ofTraffic("word"))],
    [`${name}: a word in a topic`, told(ofTraffic("wordAndTopic"))],
  ];
}

/** Only what has a bar, with the largest of the two servers' figures in brackets. */
function readmeTable(sizes: SizeResult[], newArticle: Row): string {
  const barred = sizes[0]?.withRange.filter(({ bars }) => bars !== undefined) ?? [];
  const heads = barred.map(({ what, bars }): RowHead => ({ what, ...barText(bars) }));
  const columns = sizes.map((size): SizeColumn => {
    const cells = heads.map(({ what }): [string, Cell] => [what, bothServers(size, what)]);
    return { articles: size.articles, cells: new Map([...cells, ...publishColumn(size).cells]) };
  });
  const { what, budget, measured } = newArticle;
  return `${sizeTable(columns, [...heads, ...PUBLISH_ROWS])}\n\n${what} (at most ${budget}): ${measured}`;
}

function bothServers({ withRange, withoutRange, articles }: SizeResult, wanted: string): Cell {
  const find = (costs: KindCost[]) => costs.find(({ what }) => what === wanted);
  const [parts, whole] = [find(withRange), find(withoutRange)];
  if (parts === undefined || whole === undefined) return told("");
  const kilobytes = (kind: KindCost) => (median(kind.costs.map(({ bytes }) => bytes)) / 1000).toFixed(1);
  const requests = Math.round(median(parts.costs.map((cost) => cost.requests)));
  const measured = `${kilobytes(parts)} kB, ${requests} requests (${kilobytes(whole)} kB)`;
  return { ...costCell(parts, articles), measured };
}

function barText(bars: KindCost["bars"]): { bar?: string } {
  if (bars === undefined) return {};
  return { bar: `${bars.every((bar) => bar === bars[0]) ? bars[0] : bars.join(", ")} kB` };
}

function middle(costs: Traffic[]): Traffic {
  return {
    bytes: median(costs.map(({ bytes }) => bytes)),
    requests: median(costs.map(({ requests }) => requests)),
  };
}

function trafficText({ bytes, requests }: Traffic): string {
  return `${(bytes / 1000).toFixed(1)} kB, ${Math.round(requests)} requests`;
}

function buildText(processor: number, memory: number): string {
  return `${processor.toFixed(1)} s, ${wholeNumber(memory)} MB`;
}

const NOTES = `Medians of 60 questions of each kind, each asked by a reader that has fetched nothing, with the worst of them; words
and topics are drawn as often as they stand in articles. Bytes are bodies as sent, text with brotli, without headers; a list
has ${PAGE_SIZE} cards. Bold is over the bar. A build is processor seconds, user and system, and the largest memory of all its
processes; Broadsheet's makes the whole archive with a file for each article, the peers' only what is searched. Peers give
up after ${LIMITS.seconds} s or at ${wholeNumber(LIMITS.megabytes)} MB. Pagefind is asked in Chromium for ten results with their headlines, newest first,
and has fetched what it needs before the first query; of MiniSearch it is the library and its one index, with gzip.`;
