import type { Page } from "@playwright/test";
import { en } from "../messages/en.ts";
import { expect, LOGGED_NOT_FOUND, test } from "./fixtures.ts";
import { BARE_PAGE, openFirstTabIn, openKeeperIn } from "./kept-page.ts";
import { articleThat } from "./sample.ts";
import { bookmark, visit } from "./reader.ts";

const CHANGES = 200;
const SHARED = "/articles/shared";

test.use({ serviceWorkers: "block" });

type Bookmarks = Record<string, Record<string, unknown>>;

/** The tab's own bookmarks, and labels of one that all share; every change is awaited, as a reader sees it done. */
async function makeChanges(page: Page, tab: string): Promise<void> {
  const refused = await page.evaluate(
    async ({ tab, count, shared }) => {
      const keeper = window.testKeeper;
      if (keeper === undefined) throw new Error("the page has no keeper");
      let refused = 0;
      keeper.onOutcome(({ kind }) => (refused += Number(kind === "refused")));
      for (let n = 0; n < count; n++) {
        const id = `/articles/${tab}-${n - (n % 4)}`;
        const savedAt = new Date().toISOString();
        if (n % 4 === 0) {
          const set = { title: id, savedAt };
          await keeper.change({ name: "bookmarked", edits: [{ kind: "bookmark", id, set }] });
        } else if (n % 4 === 1) {
          const set = { [`label:${tab}-${n}`]: true };
          await keeper.change({ name: "labelled", edits: [{ kind: "bookmark", id: shared, set }] });
        } else if (n % 4 === 2)
          await keeper.change({ name: "noted", edits: [{ kind: "bookmark", id, set: { note: `${n}` } }] });
        else if (n % 8 === 3)
          await keeper.change({ name: "unbookmarked", edits: [{ kind: "bookmark", id, remove: true }] });
        else
          await keeper.change({
            name: "favourited",
            edits: [{ kind: "bookmark", id, set: { favourite: true } }],
          });
      }
      return refused;
    },
    { tab, count: CHANGES, shared: SHARED },
  );
  expect(refused).toBe(0);
}

async function makeFirstChanges(page: Page): Promise<void> {
  await page.evaluate(async (count) => {
    for (let n = 0; n < count; n++) {
      const path = `/articles/first-${n - (n % 4)}`;
      if (n % 4 === 3) await window.firstTab?.remove(path);
      else await window.firstTab?.save({ path: n % 4 === 0 ? path : `${path}-${n}`, title: path });
    }
  }, CHANGES);
}

/** What is to be there in the end. */
function expectedPaths(tabs: string[]): string[] {
  const paths = [SHARED];
  for (let n = 0; n < CHANGES; n += 4) {
    if (n % 8 === 4) paths.push(...tabs.map((tab) => `/articles/${tab}-${n}`));
    paths.push(`/articles/first-${n}-${n + 1}`, `/articles/first-${n}-${n + 2}`);
  }
  return paths.toSorted();
}

async function bookmarksIn(page: Page): Promise<Bookmarks> {
  const entries = await page.evaluate(async () => [
    ...((await window.testKeeper?.read("bookmark")) ?? new Map<string, object>()),
  ]);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) as Bookmarks;
}

function firstPathsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const state = window.firstTab?.state();
    return state?.status === "ready" ? state.bookmarks.map(({ path }) => path).toSorted() : [];
  });
}

test("four tabs, one of them of the first version, make 200 changes each at once: nothing is lost and all agree", async ({
  context,
  log,
}) => {
  test.setTimeout(240_000);
  // Its icon, which a bare page does not name.
  log.expectLogged(LOGGED_NOT_FOUND);
  const first = await context.newPage();
  await first.goto(BARE_PAGE);
  await openFirstTabIn(first);
  const names = ["one", "two", "three"];
  const tabs: Page[] = [];
  for (const _ of names) {
    const tab = await context.newPage();
    await tab.goto(BARE_PAGE);
    await openKeeperIn(tab);
    await bookmarksIn(tab);
    tabs.push(tab);
  }
  const [one] = tabs;
  await one?.evaluate(async (id) => {
    const set = { title: "Shared", savedAt: new Date().toISOString() };
    await window.testKeeper?.change({ name: "bookmarked", edits: [{ kind: "bookmark", id, set }] });
  }, SHARED);

  await Promise.all([
    makeFirstChanges(first),
    ...tabs.map((tab, index) => makeChanges(tab, names[index] ?? "")),
  ]);

  async function expectAgreement(): Promise<void> {
    const paths = expectedPaths(names);
    for (const tab of tabs)
      await expect.poll(async () => Object.keys(await bookmarksIn(tab)), { timeout: 60_000 }).toEqual(paths);
    await expect.poll(() => firstPathsIn(first), { timeout: 60_000 }).toEqual(paths);
    const states = await Promise.all(tabs.map(bookmarksIn));
    for (const state of states) expect(state).toEqual(states[0]);
    const labels = Object.keys(states[0]?.[SHARED] ?? {}).filter((name) => name.startsWith("label:"));
    expect(labels).toHaveLength((names.length * CHANGES) / 4);
  }

  await expectAgreement();
  await Promise.all([...tabs, first].map((tab) => tab.reload()));
  for (const tab of tabs) await openKeeperIn(tab);
  await openFirstTabIn(first);
  await expectAgreement();
});

const article = articleThat(() => true);

/** A bookmark is kept, also when the page is loaded again, and another tab sees it without being loaded again. */
async function expectKept(page: Page, other: Page): Promise<void> {
  const button = (tab: Page) => tab.getByRole("button", { name: en.bookmarkPage(article.headline) }).first();
  await visit(page, `/articles/${article.slug}`);
  await visit(other, `/articles/${article.slug}`);
  await expect(button(other)).toHaveAttribute("aria-pressed", "false");
  await bookmark(page, article.headline);
  await expect(button(other)).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(button(page)).toHaveAttribute("aria-pressed", "true");
}

for (const [name, removal] of [
  ["BroadcastChannel", () => void Reflect.deleteProperty(globalThis, "BroadcastChannel")],
  [
    "a way to ask for persistence",
    () => void Reflect.deleteProperty(Object.getPrototypeOf(navigator.storage ?? {}), "persist"),
  ],
  ["locks", () => void Reflect.deleteProperty(Navigator.prototype, "locks")],
  ["a storage manager", () => void Reflect.deleteProperty(Navigator.prototype, "storage")],
] as const) {
  test(`in a browser without ${name} bookmarks are kept and seen by every tab`, async ({ page, context }) => {
    await context.addInitScript(removal);
    await expectKept(page, await context.newPage());
  });
}

test("in a browser without IndexedDB bookmarks last for the visit, and the reader is told so", async ({
  page,
  context,
}) => {
  await context.addInitScript(() => void Reflect.deleteProperty(globalThis, "indexedDB"));
  await visit(page, `/articles/${article.slug}`);
  await bookmark(page, article.headline);
  const button = page.getByRole("button", { name: en.bookmarkPage(article.headline) });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
});
