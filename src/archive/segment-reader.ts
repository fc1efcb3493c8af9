import type { Card } from "../content/card.ts";
import type { FileStore } from "./file-store.ts";
import { Memory } from "./memory.ts";
import { CARDS_A_PAGE, readCardPage } from "./segment/card-page.ts";
import { readDays, type SegmentDays } from "./segment/days.ts";
import { readNode, type Entry, type Node } from "./segment/node.ts";
import { cardsPath, daysPath, nodePath, packPath, placesPath, type Segment } from "./segment/segment.ts";
import type { Packs } from "./search/term-cursor.ts";

/** What is remembered of all segments together. */
export interface SegmentMemory {
  nodes: Memory<Node>;
  cards: Memory<Card[]>;
  days: Memory<SegmentDays>;
  chunks: Memory<Uint8Array>;
}

export function segmentMemory(): SegmentMemory {
  return { nodes: new Memory(160), cards: new Memory(240), days: new Memory(24), chunks: new Memory(1500) };
}

/** Terms that begin alike, and whether there are more of them. */
export interface EntryRange {
  entries: Entry[];
  isPartial: boolean;
}

/** How many leaves are looked through for terms that begin with what was typed, and how many of those terms are taken. */
const PREFIX_LEAVES = 3;
const PREFIX_TERMS = 64;

/** Reads the files of one segment. */
export class SegmentReader {
  readonly segment: Segment;
  readonly packs: Packs;
  private readonly store: FileStore;
  private readonly memory: SegmentMemory;

  constructor(segment: Segment, store: FileStore, memory: SegmentMemory) {
    this.segment = segment;
    this.store = store;
    this.memory = memory;
    const { name } = segment;
    const chunk = (path: string, slice: Parameters<Packs["postings"]>[0]) =>
      memory.chunks.load(`${path} ${slice.offset}`, () => store.chunk(path, slice));
    this.packs = {
      postings: (slice) => chunk(packPath(name, slice.pack), slice),
      places: (slice) => chunk(placesPath(name, slice.pack), slice),
    };
  }

  /** What the dictionary says of a term; nothing of one that is in no article. */
  async entry(term: string): Promise<Entry | undefined> {
    const leaf = await this.node(await this.leafOf(term));
    return leaf.kind === "leaf" ? findEntry(leaf.entries, term) : undefined;
  }

  /** The terms that begin with a prefix, the most frequent of those in the first leaves. */
  async entriesFrom(prefix: string): Promise<EntryRange> {
    const start = await this.leafOf(prefix);
    const last = await this.leafOf(`${prefix}\uffff`);
    const end = Math.min(last, start + PREFIX_LEAVES - 1);
    const leaves = await Promise.all(
      Array.from({ length: end - start + 1 }, (_, index) => this.node(start + index)),
    );
    const found = leaves
      .flatMap((leaf) => (leaf.kind === "leaf" ? leaf.entries : []))
      .filter(({ term }) => term.startsWith(prefix));
    const most = found.toSorted((a, b) => b.frequency - a.frequency).slice(0, PREFIX_TERMS);
    return { entries: most, isPartial: last > end || found.length > PREFIX_TERMS };
  }

  /** The number of the leaf in which a term stands, if it is there. */
  async leafOf(term: string): Promise<number> {
    let number = -1;
    let node = await this.root();
    while (node.kind === "branch") {
      const after = node.keys.findIndex((key, index) => index > 0 && key > term);
      number = node.firstChild + (after === -1 ? node.keys.length : after) - 1;
      // The nodes above the leaves come after them.
      if (number < this.segment.leaves) return number;
      node = await this.node(number);
    }
    return Math.max(0, number);
  }

  /** The entries of a leaf. */
  async leaf(number: number): Promise<Entry[]> {
    const node = await this.node(number);
    return node.kind === "leaf" ? node.entries : [];
  }

  /** The cards of articles, by their ids. */
  async cards(ids: number[]): Promise<Card[]> {
    const pages = new Map([...new Set(ids.map(pageOf))].map((page) => [page, this.cardPage(page)] as const));
    const cards = await Promise.all(
      ids.map(async (id) => (await pages.get(pageOf(id)))?.[id % CARDS_A_PAGE]),
    );
    return cards.flatMap((card) => card ?? []);
  }

  /** The ids from and before which the articles of a span of days stand; the days are both included. */
  async idsOfDays(from: string | undefined, to: string | undefined): Promise<{ start: number; end: number }> {
    const { segment } = this;
    const none = { start: 0, end: 0 };
    if (from !== undefined && to !== undefined && from > to) return none;
    if ((from !== undefined && from > segment.to) || (to !== undefined && to < segment.from)) return none;
    const isWhole = (from === undefined || from <= segment.from) && (to === undefined || to >= segment.to);
    if (isWhole) return { start: 0, end: segment.size };
    let start = 0;
    let end = 0;
    for (const [day, articles] of await this.days()) {
      if (to !== undefined && day > to) start += articles;
      if (from === undefined || day >= from) end += articles;
    }
    return { start, end };
  }

  /** The day of an article. */
  async dayOf(id: number): Promise<string> {
    let before = 0;
    for (const [day, articles] of await this.days()) {
      before += articles;
      if (id < before) return day;
    }
    return this.segment.from;
  }

  private days(): Promise<SegmentDays> {
    const path = daysPath(this.segment.name);
    return this.memory.days.load(path, () => this.store.unpacked(path, (content) => readDays(content, path)));
  }

  private cardPage(page: number): Promise<Card[]> {
    const path = cardsPath(this.segment.name, page);
    const expected = Math.min(CARDS_A_PAGE, this.segment.size - page * CARDS_A_PAGE);
    return this.memory.cards.load(path, () =>
      this.store.unpacked(path, (content) => {
        const cards = readCardPage(content, path);
        if (cards.length !== expected) throw new RangeError(`has ${cards.length} cards, not ${expected}`);
        return cards;
      }),
    );
  }

  private async root(): Promise<Node> {
    const { root, nodes, name } = this.segment;
    if (typeof root === "number") return this.node(root);
    const bytes = Uint8Array.from(atob(root), (one) => one.charCodeAt(0));
    return readNode(bytes, nodePath(name, nodes));
  }

  private node(number: number): Promise<Node> {
    const path = nodePath(this.segment.name, number);
    return this.memory.nodes.load(path, () =>
      this.store.unpacked(path, (content) => readNode(content, path)),
    );
  }
}

function pageOf(id: number): number {
  return Math.floor(id / CARDS_A_PAGE);
}

function findEntry(entries: Entry[], term: string): Entry | undefined {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.term ?? "") < term) low = middle + 1;
    else high = middle;
  }
  return entries[low]?.term === term ? entries[low] : undefined;
}
