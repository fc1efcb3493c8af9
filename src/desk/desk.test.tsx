import "fake-indexeddb/auto";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepPage } from "../bookmarks/toggle-bookmark.ts";
import { KeepingError, type KeepingReason } from "../keeping/keeping-error.ts";
import { openIndexedDatabase } from "../keeping/indexed-database.ts";
import { memoryDatabase } from "../keeping/memory-database.ts";
import type { KeeperParts } from "../keeping/keeper-parts.ts";
import type { Keeper } from "../keeping/keeper.ts";

import { deskEn } from "../messages/desk-en.ts";
import { en } from "../messages/en.ts";
import { keepingEn } from "../messages/keeping-en.ts";
import { anArticle } from "../testing/articles.ts";
import { newName, openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";
import { REMIND_AFTER } from "./reminder.ts";

const articles = [anArticle("moon"), anArticle("mars")];
const [moon, mars] = ["Headline of moon", "Headline of mars"];
const wasBookmarked = keepingEn.changes.bookmarked(moon, 1);
const opened: Keeper[] = [];

beforeEach(() => sessionStorage.clear());

afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close();
});

async function aKeeper(name?: string, parts?: Partial<KeeperParts>): Promise<Keeper> {
  const keeper = await openTab(name, parts);
  opened.push(keeper);
  return keeper;
}

/** Opens a page, and waits until the desk stands over it. */
async function atDesk(path: string, given?: Keeper) {
  const keeper = given ?? (await aKeeper());
  const { user } = renderApp(path, { articles, keeper });
  await screen.findAllByRole("alert");
  return { user, keeper };
}

function bookmarkButton(title: string): Promise<HTMLElement> {
  return screen.findByRole("button", { name: en.bookmarkPage(title) });
}

describe("what was done", () => {
  it("is told, taken back, and done again", async () => {
    const { user } = await atDesk("/articles/moon");
    const button = await bookmarkButton(moon);
    await user.click(button);
    const undo = await screen.findByRole("button", { name: deskEn.undoChange(wasBookmarked) });
    expect(screen.getByText(wasBookmarked).closest("[role=status]")).toBeInTheDocument();
    await user.click(undo);
    expect(await screen.findByText(keepingEn.undone(wasBookmarked))).toBeInTheDocument();
    expect(button).toHaveAttribute("aria-pressed", "false");
    const redo = screen.getByRole("button", { name: deskEn.redoChange(wasBookmarked) });
    expect(redo).toHaveFocus();
    await user.click(redo);
    expect(await screen.findByText(wasBookmarked)).toBeInTheDocument();
    expect(button).toHaveAttribute("aria-pressed", "true");
  });

  it("is closed by Escape, and the focus goes back to where it was", async () => {
    const { user } = await atDesk("/articles/moon");
    const button = await bookmarkButton(moon);
    await user.click(button);
    const undo = await screen.findByRole("button", { name: deskEn.undoChange(wasBookmarked) });
    undo.focus();
    await user.keyboard("{Escape}");
    expect(screen.queryByText(wasBookmarked)).not.toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  it("has an alert, and the app goes on, when it is refused", async () => {
    let refusal: KeepingReason | undefined = "full";
    const name = newName();
    const keeper = await aKeeper(name, {
      openDatabase: async () => {
        const database = await openIndexedDatabase(name);
        return {
          ...database,
          transact: async (work) => {
            if (refusal !== undefined) throw new KeepingError(refusal);
            return database.transact(work);
          },
        };
      },
    });
    const { user } = await atDesk("/articles/moon", keeper);
    const button = await bookmarkButton(moon);
    for (const reason of ["full", "failed", "newer", "invalid"] as const) {
      refusal = reason;
      await user.click(button);
      expect((await screen.findByText(deskEn.refused[reason])).closest("[role=alert]")).toBeInTheDocument();
      expect(button).toHaveAttribute("aria-pressed", "false");
    }
    refusal = undefined;
    await user.click(button);
    expect(await screen.findByText(wasBookmarked)).toBeInTheDocument();
    expect(button).toHaveAttribute("aria-pressed", "true");
  });
});

describe("the keys", () => {
  it("bookmark the page", async () => {
    const { user } = await atDesk("/articles/moon");
    const button = await bookmarkButton(moon);
    await user.keyboard("s");
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    await user.keyboard("s");
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "false"));
  });

  it("bookmark the article of a list that has the focus", async () => {
    const { user } = await atDesk("/archive");
    const button = await bookmarkButton(mars);
    screen.getByRole("link", { name: mars }).focus();
    await user.keyboard("s");
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    expect(await bookmarkButton(moon)).toHaveAttribute("aria-pressed", "false");
  });

  it("say so where there is nothing to bookmark", async () => {
    const { user } = await atDesk("/");
    await user.keyboard("s");
    expect(await screen.findByText(deskEn.nothingToBookmark)).toBeInTheDocument();
  });

  it("take changes back one after the other, and make them again in their order", async () => {
    const { user, keeper } = await atDesk("/archive");
    const buttons = [await bookmarkButton(moon), await bookmarkButton(mars)];
    const pressed = (...states: boolean[]) =>
      waitFor(() =>
        expect(buttons.map((button) => button.getAttribute("aria-pressed"))).toEqual(states.map(String)),
      );
    await keeper.change(keepPage({ path: "/articles/moon", title: moon }));
    await keeper.change(keepPage({ path: "/articles/mars", title: mars }));
    await pressed(true, true);
    await user.keyboard("{Control>}z{/Control}");
    await pressed(true, false);
    await user.keyboard("{Meta>}z{/Meta}");
    await pressed(false, false);
    await user.keyboard("{Control>}{Shift>}Z{/Shift}{/Control}");
    await pressed(true, false);
    await user.keyboard("{Control>}y{/Control}");
    await pressed(true, true);
    await user.keyboard("{Control>}y{/Control}");
    expect(await screen.findByText(deskEn.nothingToRedo)).toBeInTheDocument();
    await user.keyboard("{Control>}z{/Control}");
    await pressed(true, false);
  });

  it("take back what was changed and done again", async () => {
    const { user, keeper } = await atDesk("/articles/moon");
    const edit = { kind: "bookmark", id: "/articles/moon" } as const;
    await keeper.change(keepPage({ path: "/articles/moon", title: moon }));
    await keeper.change({ name: "noted", title: moon, edits: [{ ...edit, set: { note: "Later" } }] });
    const note = async () => (await keeper.fresh("bookmark", "/articles/moon"))?.note;
    for (const [keys, expected] of [
      ["{Control>}z{/Control}", undefined],
      ["{Control>}y{/Control}", "Later"],
      ["{Control>}z{/Control}", undefined],
      ["{Control>}y{/Control}", "Later"],
    ] as const) {
      await user.keyboard(keys);
      await waitFor(async () => expect(await note()).toBe(expected));
    }
  });

  it("are left to what is typed, and to what else answers them", async () => {
    const { user, keeper } = await atDesk("/search?q=moon");
    const button = await bookmarkButton(en.searchTitle("moon"));
    const box = screen.getByRole("searchbox", { name: en.searchLabel });
    await user.type(box, "s?");
    await user.keyboard("{Control>}z{/Control}");
    box.blur();
    await user.keyboard("{Alt>}s{/Alt}{Control>}s{/Control}{Meta>}s{/Meta}{Shift>}S{/Shift}");
    const take = (event: Event) => event.preventDefault();
    document.addEventListener("keydown", take);
    await user.keyboard("s");
    document.removeEventListener("keydown", take);
    expect(await keeper.changes()).toEqual([]);
    expect(button).toHaveAttribute("aria-pressed", "false");
    expect(screen.queryByRole("heading", { name: deskEn.keys })).not.toBeInTheDocument();
  });

  it("of single letters can be turned off, Ctrl+Z stays", async () => {
    const { user, keeper } = await atDesk("/your-data");
    await user.click(await screen.findByRole("checkbox", { name: deskEn.keysChoice }));
    const wasChanged = keepingEn.changes.settingChanged(undefined, 1);
    const [told] = await screen.findAllByText(wasChanged);
    expect(told).toBeInTheDocument();
    await user.keyboard("s");
    expect(screen.queryByText(deskEn.nothingToBookmark)).not.toBeInTheDocument();
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(async () => expect(await keeper.fresh("setting", "keys")).toBeNull());
  });
});

describe("the notices", () => {
  it("say that what is kept ends with the visit, once", async () => {
    const keeper = await aKeeper(undefined, { openDatabase: async () => memoryDatabase() });
    const { user } = await atDesk("/", keeper);
    expect(await screen.findByText(deskEn.lastsForVisit)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: deskEn.close }));
    expect(screen.queryByText(deskEn.lastsForVisit)).not.toBeInTheDocument();
  });

  it("say that the storage did not answer where something was kept before, each time", async () => {
    const openDatabase = () => Promise.reject(new KeepingError("failed"));
    const keeper = async (wasKept: boolean) =>
      aKeeper(undefined, { openDatabase, evidence: { exists: () => wasKept, leave: () => undefined } });
    const { user } = await atDesk("/", await keeper(true));
    expect(await screen.findByText(deskEn.unanswered)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: deskEn.tryAgain })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: deskEn.close }));
    expect(screen.queryByText(deskEn.unanswered)).not.toBeInTheDocument();
    expect(screen.queryByText(deskEn.lastsForVisit)).not.toBeInTheDocument();
    cleanup();
    await atDesk("/", await keeper(true));
    expect(await screen.findByText(deskEn.unanswered)).toBeInTheDocument();
    cleanup();
    await atDesk("/", await keeper(false));
    expect(await screen.findByText(deskEn.lastsForVisit)).toBeInTheDocument();
  });

  it("say that the storage did not answer only where something was kept on the disk", async () => {
    let isKept = false;
    const parts = {
      openDatabase: () => Promise.reject(new KeepingError("failed")),
      evidence: { exists: () => isKept, leave: () => void (isKept = true) },
    };
    const first = await aKeeper(undefined, parts);
    await first.change(keepPage({ path: "/day/1", title: "" }));
    expect((await aKeeper(undefined, parts)).status().isUnanswered).toBe(false);
  });

  it("say that the browser has cleared what was kept", async () => {
    const evidence = { exists: () => true, leave: () => undefined };
    await atDesk("/", await aKeeper(undefined, { evidence }));
    expect(await screen.findByText(deskEn.evicted)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: deskEn.bringIn })).toHaveAttribute("href", "/your-data#import");
  });

  it("say what could not be read, and lead to it", async () => {
    const name = newName();
    const database = await openIndexedDatabase(name);
    await database.transact(async (transaction) =>
      transaction.put("damaged", "bookmark /articles/moon", "what the disk made of it"),
    );
    database.close();
    const { user } = await atDesk("/", await aKeeper(name));
    expect(await screen.findByText(deskEn.damaged(1))).toBeInTheDocument();
    await user.click(screen.getByRole("link", { name: deskEn.showDamaged }));
    const part = await screen.findByRole("region", { name: deskEn.setAside });
    expect(await within(part).findByText(deskEn.setAsideIntro(1))).toBeInTheDocument();
    expect(
      within(part).getByRole("button", { name: deskEn.download("bookmark /articles/moon") }),
    ).toBeInTheDocument();
  });

  it("remind of exporting after fifty changes, and again after fifty more", async () => {
    const { user, keeper } = await atDesk("/");
    const bookmarked = async (times: number) => {
      for (let n = 0; n < times; n++)
        await keeper.change(keepPage({ path: `/day/${Math.random()}`, title: "" }));
    };
    const closeToast = async () => user.click(await screen.findByRole("button", { name: deskEn.close }));
    await bookmarked(REMIND_AFTER - 1);
    await closeToast();
    expect(screen.queryByRole("button", { name: deskEn.later })).not.toBeInTheDocument();
    await bookmarked(1);
    await closeToast();
    expect(await screen.findByText(deskEn.reminder(REMIND_AFTER))).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: deskEn.later }));
    await waitFor(() => expect(screen.queryByRole("button", { name: deskEn.later })).not.toBeInTheDocument());
    await bookmarked(REMIND_AFTER);
    await closeToast();
    expect(await screen.findByText(deskEn.reminder(2 * REMIND_AFTER))).toBeInTheDocument();
  });

  it("do not remind a reader who has turned that off", async () => {
    const keeper = await aKeeper();
    await keeper.setFact("changesSinceExport", REMIND_AFTER);
    await keeper.change({
      name: "settingChanged",
      edits: [{ kind: "setting", id: "reminder", set: { value: false } }],
    });
    const { user } = await atDesk("/your-data", keeper);
    const wasChanged = keepingEn.changes.settingChanged(undefined, 1);
    const closeToast = async () => {
      await screen.findByText(wasChanged, { selector: "[role=status] *" });
      await user.click(screen.getByRole("button", { name: deskEn.close }));
    };
    await closeToast();
    expect(await screen.findByRole("checkbox", { name: deskEn.reminderChoice })).not.toBeChecked();
    expect(screen.queryByRole("button", { name: deskEn.later })).not.toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: deskEn.reminderChoice }));
    await closeToast();
    expect(await screen.findByRole("button", { name: deskEn.later })).toBeInTheDocument();
  });
});
