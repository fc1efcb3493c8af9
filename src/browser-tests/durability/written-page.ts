import type { Page } from "@playwright/test";
import { openKeeperIn } from "../kept-page.ts";

/** What a page has called saved, by number. */
export interface Saved {
  bookmarks: number[];
  imports: number[];
  copies: number[];
  /** The last number that was remembered as a fact. */
  last: number;
}

interface Kept {
  bookmarks: Set<number>;
  imports: Set<number>;
  copies: Set<number>;
  last: number;
  /** Imports of which not all is there. */
  halves: number[];
}

/** Records of one import. */
const IMPORTED = 5;

/** Opens what is kept, and reads all of it. */
export async function readKept(page: Page): Promise<Kept> {
  await openKeeperIn(page);
  const { ids, addresses, last } = await page.evaluate(async () => {
    const keeper = window.testKeeper;
    if (keeper === undefined) throw new Error("the page has no keeper");
    return {
      ids: (await keeper.records()).map(({ id }) => id),
      addresses: (await keeper.copies()).map(({ address }) => address),
      last: Number((await keeper.fact("last")) ?? -1),
    };
  });
  const numbers = (texts: string[], pattern: RegExp) =>
    texts.flatMap((text) => pattern.exec(text)?.[1] ?? []).map(Number);
  const imported = Map.groupBy(numbers(ids, /^\/imported\/(\d+)\//), (n) => n);
  return {
    bookmarks: new Set(numbers(ids, /^\/articles\/(\d+)$/)),
    imports: new Set(imported.keys()),
    copies: new Set(numbers(addresses, /^\/articles\/(\d+)$/)),
    last,
    halves: [...imported].filter(([, those]) => those.length !== IMPORTED).map(([n]) => n),
  };
}

/** Has the page write, and say of each thing when it is saved; kills the browser so many milliseconds after the first. */
export async function writeUntilKilled(
  page: Page,
  first: number,
  saved: Saved,
  kill: () => Promise<void>,
  after: number,
): Promise<void> {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  page.on("console", (message) => {
    const [word, number] = message.text().split(" ");
    const n = Number(number);
    if (word === "bookmark") saved.bookmarks.push(n);
    if (word === "import") saved.imports.push(n);
    if (word === "copy") saved.copies.push(n);
    if (word === "fact") saved.last = n;
    begin();
  });
  const writing = page.evaluate(write, { first, imported: IMPORTED }).catch(() => undefined);
  await begun;
  await new Promise((resolve) => setTimeout(resolve, after));
  await kill();
  await writing;
}

/** Runs in the page, and never ends by itself. */
async function write({ first, imported }: { first: number; imported: number }): Promise<void> {
  const keeper = window.testKeeper;
  if (keeper === undefined) throw new Error("the page has no keeper");
  for (let n = first; ; n++) {
    const id = `/articles/${n}`;
    const edits = [{ kind: "bookmark", id, set: { title: `Article ${n}` } } as const];
    if (await keeper.change({ name: "bookmarked", edits })) console.log(`bookmark ${n}`);
    if (await keeper.setFact("last", n)) console.log(`fact ${n}`);
    if (n % 4 === 0) {
      const at = new Date().toISOString();
      if (await keeper.keepCopy({ address: id, at, article: "x".repeat(10_000) })) console.log(`copy ${n}`);
    }
    if (n % 4 === 2) {
      const stamp = "0000000010000-x";
      const records = Array.from({ length: imported }, (_, part) => ({
        kind: "bookmark",
        id: `/imported/${n}/${part}`,
        fields: { title: ["Imported", stamp] as const },
      }));
      const { refused } = await keeper.merge({ name: "imported", records });
      if (refused === undefined) console.log(`import ${n}`);
    }
  }
}
