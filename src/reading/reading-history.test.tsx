import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Keeper } from "../keeping/keeper.ts";
import { readingEn } from "../messages/reading-en.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";
import { localDay } from "./local-day.ts";
import { markRead, openedArticle, readOnDay, readUpTo } from "./reading-changes.ts";

const now = new Date();
const moon = { address: "/articles/moon", title: "A landing on the Moon", minutes: 10 };
const mars = { address: "/articles/mars", title: "A flight to Mars", minutes: 2 };
const script = { address: "javascript:alert(1)", title: "No link", minutes: 1 };
const keepers: Keeper[] = [];

afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.close();
});

/** A reader who left one article in the middle and read another. */
async function aReader(): Promise<Keeper> {
  const keeper = await openTab();
  keepers.push(keeper);
  await keeper.change(openedArticle(moon, new Date(now.getTime() - 1000)));
  await keeper.change(readUpTo(moon.address, { place: 0.4, passage: "It was" }));
  await keeper.change(openedArticle(mars, now));
  await keeper.change(markRead([mars], now));
  await keeper.change(openedArticle(script, new Date(now.getTime() - 2000)));
  return keeper;
}

function opened(): Promise<HTMLElement> {
  return screen.findByRole("region", { name: readingEn.history });
}

async function titles(): Promise<(string | null)[]> {
  const items = within(await opened()).queryAllByRole("listitem");
  return items.map((item) => item.querySelector("bdi")?.textContent ?? null);
}

describe("the page of history", () => {
  it("begins with what was left in the middle, and how far it was read", async () => {
    renderApp("/history", { keeper: await aReader() });
    const shelf = await screen.findByRole("region", { name: readingEn.continueReading });
    expect(within(shelf).getAllByRole("listitem")).toHaveLength(1);
    expect(within(shelf).getByRole("link", { name: moon.title })).toHaveAttribute("href", moon.address);
    expect(shelf).toHaveTextContent(`${readingEn.partRead(0.4)} · ${readingEn.minutesLeft(6)}`);
  });

  it("lists what was opened, the last first, and links only where a link may lead", async () => {
    renderApp("/history", { keeper: await aReader() });
    expect(await titles()).toEqual([mars.title, moon.title, script.title]);
    const list = await opened();
    expect(within(list).getByRole("link", { name: mars.title })).toHaveAttribute("href", mars.address);
    expect(within(list).queryByRole("link", { name: script.title })).toBeNull();
  });

  it("lists what an import says was opened in far years", async () => {
    const keeper = await aReader();
    for (const year of ["0012", "+012026", "-000044"])
      await keeper.change(
        openedArticle({ ...moon, address: `/articles/${year}`, title: year }, new Date(`${year}-03-15`)),
      );
    renderApp("/history", { keeper });
    await waitFor(async () => expect((await titles()).slice(0, 1)).toEqual(["+012026"]));
    expect((await titles()).slice(-2)).toEqual(["0012", "-000044"]);
  });

  it("is narrowed by words and to what is unread, in its address", async () => {
    const { user, router } = renderApp("/history", { keeper: await aReader() });
    await user.type(await screen.findByRole("searchbox", { name: readingEn.findInHistory }), "moon{Enter}");
    await waitFor(async () => expect(await titles()).toEqual([moon.title]));
    expect(router.state.location.search).toBe("?q=moon");
    await user.click(screen.getByRole("link", { name: readingEn.shown.read }));
    expect(await screen.findByText(readingEn.nothingFound)).toBeVisible();
    expect(router.state.location.search).toBe("?q=moon&show=read");
  });

  it("forgets one page, or all of them, and has them back when that is taken back", async () => {
    const keeper = await aReader();
    const { user } = renderApp("/history", { keeper });
    await user.click(await screen.findByRole("button", { name: readingEn.removeFromHistory(mars.title) }));
    await waitFor(async () => expect(await titles()).toEqual([moon.title, script.title]));
    const next = screen.getByRole("button", { name: readingEn.removeFromHistory(moon.title) });
    await waitFor(() => expect(next.closest("li")).toHaveFocus());
    await user.click(screen.getByRole("button", { name: readingEn.clearHistory }));
    expect(await screen.findByText(readingEn.noHistory)).toBeVisible();
    await waitFor(() => expect(screen.getByRole("heading", { name: readingEn.history })).toHaveFocus());
    const [last] = await keeper.changes();
    await keeper.undo(last?.id ?? 0);
    await waitFor(async () => expect(await titles()).toEqual([moon.title, script.title]));
  });

  it("tells in a table how much was read, and measures nothing any more when it is told so", async () => {
    const keeper = await aReader();
    await keeper.change(readOnDay(localDay(now), "device", 720));
    const { user } = renderApp("/history", { keeper });
    const table = await screen.findByRole("table", { name: readingEn.minutesByDay });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows).toHaveLength(14);
    expect(within(rows[13] ?? table).getByRole("cell")).toHaveTextContent("12");
    expect(screen.getByText(readingEn.readThisWeek(1))).toBeVisible();
    const measure = screen.getByRole("switch", { name: readingEn.keepStatistics });
    await waitFor(() => expect(measure).toBeChecked());
    await user.click(measure);
    expect(await screen.findByText(readingEn.statisticsOff)).toBeVisible();
    expect(measure).not.toBeChecked();
    await user.click(screen.getByRole("button", { name: readingEn.deleteStatistics }));
    await waitFor(() => expect(screen.queryByRole("table")).toBeNull());
    expect((await keeper.read("day")).size).toBe(0);
  });
});
