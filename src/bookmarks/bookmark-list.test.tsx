import "fake-indexeddb/auto";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Edit } from "../keeping/change.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { bookmarksEn as words } from "../messages/bookmarks-en.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";
import { letAllGo, moveTo } from "./bookmark-changes.ts";
import { makeCollection } from "./collection-changes.ts";
import { collectionTree } from "./collection-tree.ts";
import { LABEL } from "./bookmark.ts";

/** Text that pages are tempted to take for something else, or to lose. */
const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "\u202Etest\u202C rtl",
  "zero\u200Bwidth\uFEFF",
  "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301",
  "ﷺ 田中さん, NULL; DROP TABLE",
  "constructor",
  "Ω".repeat(500),
];

interface Kept {
  address: string;
  title: string;
  [field: string]: string | boolean;
}

/** A keeper with these pages, the first saved last. */
async function keeperOf(pages: Kept[], others: Edit[] = []): Promise<Keeper> {
  const keeper = await openTab();
  const edits = pages.map(({ address, ...set }, index): Edit => {
    const savedAt = new Date(Date.UTC(2024, 0, 100 - index)).toISOString();
    return { kind: "bookmark", id: address, set: { savedAt, ...set } };
  });
  await keeper.change({ name: "bookmarked", edits: [...edits, ...others] });
  return keeper;
}

const MOON = { address: "/articles/moon", title: "A landing on the Moon", date: "2024-03-01" };
const MARS = { address: "/articles/mars", title: "Mars again", date: "2023-03-01" };
const SPACE = { address: "/topics/space?q=x", title: "Space" };

/** The titles in the list, from the top. */
async function titles(): Promise<string[]> {
  const headings = await screen.findAllByRole("heading", { level: 2 });
  return headings
    .filter((heading) => heading.closest("[data-row]"))
    .map((heading) => heading.textContent ?? "");
}

async function listed(wanted: string[]): Promise<void> {
  await waitFor(async () => expect(await titles()).toEqual(wanted));
}

/** Drags a row by its handle onto another one. */
function drag(title: string, onto: string): void {
  const dragged = rowOf(title);
  const target = rowOf(onto);
  const dataTransfer = { setData: () => undefined, setDragImage: () => undefined };
  fireEvent.dragStart(within(dragged).getByTitle(words.drag), { dataTransfer });
  fireEvent.dragOver(target);
  fireEvent.drop(target);
  fireEvent.dragEnd(within(dragged).getByTitle(words.drag));
}

function rowOf(title: string): HTMLElement {
  const row = screen.getByRole("heading", { level: 2, name: title }).closest<HTMLElement>("[data-row]");
  if (row === null) throw new Error(`${title} is in no row`);
  return row;
}

describe("the page of bookmarks", () => {
  it("says what to do where nothing is kept", async () => {
    renderApp("/bookmarks", { keeper: openTab() });
    expect(await screen.findByText(words.none)).toBeInTheDocument();
  });

  it("lists what was saved last first, or in another order", async () => {
    const keeper = await keeperOf([MOON, MARS, SPACE]);
    const { user } = renderApp("/bookmarks", { keeper });
    await listed([MOON.title, MARS.title, SPACE.title]);
    expect(screen.getByRole("link", { name: words.orders.saved })).toHaveAttribute("aria-current", "true");
    expect(screen.getByRole("link", { name: words.orders.title })).toHaveAttribute(
      "href",
      "/bookmarks?order=title",
    );
    await user.click(screen.getByRole("link", { name: MOON.title }));
  });

  it.each([
    ["/bookmarks?order=title", [MOON.title, MARS.title, SPACE.title]],
    ["/bookmarks?order=date", [MOON.title, MARS.title, SPACE.title]],
    ["/bookmarks?order=unread", [MARS.title, SPACE.title, MOON.title]],
    ["/bookmarks?q=landed", [MOON.title]],
    ["/bookmarks?q=moon+OR+again+-title:again", [MOON.title]],
    ["/bookmarks?q=is:unread", [MARS.title, SPACE.title]],
    ["/bookmarks?q=is:read", [MOON.title]],
    ["/bookmarks?q=is:favourite", [MARS.title]],
    ["/bookmarks?q=has:note", [SPACE.title]],
    ["/bookmarks?q=has:highlight", [MOON.title]],
    ["/bookmarks?q=label:%22To+do%22", [MARS.title]],
    ["/bookmarks?q=%22to+do%22", [MARS.title]],
    ["/bookmarks?q=wormholes", [SPACE.title]],
    ["/bookmarks?q=in:sky", [MOON.title, MARS.title]],
    ["/bookmarks?q=in:planets", [MARS.title]],
    ["/bookmarks?q=%23space", [SPACE.title]],
    ["/bookmarks?q=after:2024", [MOON.title]],
  ])("%s lists %j", async (path, wanted) => {
    const keeper = await keeperOf(
      [
        { ...MOON, collection: "sky" },
        { ...MARS, collection: "planets", favourite: true, [`${LABEL}to do`]: true },
        { ...SPACE, note: "About *wormholes*" },
      ],
      [
        { kind: "collection", id: "sky", set: { name: "Sky" } },
        { kind: "collection", id: "planets", set: { name: "Planets", parent: "sky" } },
        { kind: "reading", id: MOON.address, set: { readAt: "2024-06-01" } },
        { kind: "highlight", id: "h", set: { address: MOON.address } },
      ],
    );
    renderApp(path, { keeper });
    await listed(wanted);
  });

  it("says what to do where a filter finds nothing, and where it is no query", async () => {
    const { router } = renderApp("/bookmarks?q=treaty", { keeper: keeperOf([MOON]) });
    expect(await screen.findByText(words.nothingFound)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: words.showAll })).toHaveAttribute("href", "/bookmarks");
    await router.navigate("/bookmarks?q=has:cake");
    expect(await screen.findByText(/write has:note/)).toHaveTextContent("has:cake");
    expect(screen.getByRole("link", { name: words.showAll })).toBeInTheDocument();
  });

  it("leaves a row where it is that does not pass the filter any more, until the reader filters anew", async () => {
    const keeper = await keeperOf([
      { ...MOON, later: true },
      { ...MARS, later: true },
    ]);
    const { user } = renderApp("/bookmarks?q=is:later", { keeper });
    await listed([MOON.title, MARS.title]);
    await user.click(screen.getByRole("button", { name: words.laterOf(MOON.title) }));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: words.laterOf(MOON.title) })).toHaveAttribute(
        "aria-pressed",
        "false",
      ),
    );
    await listed([MOON.title, MARS.title]);
    await user.click(screen.getByRole("button", { name: words.filterButton }));
    await listed([MARS.title]);
  });

  it("shows what another tab keeps, and brings back what was removed where it was", async () => {
    const keeper = await keeperOf([MOON, MARS, SPACE]);
    const { user } = renderApp("/bookmarks", { keeper });
    await listed([MOON.title, MARS.title, SPACE.title]);
    await user.click(screen.getByRole("button", { name: words.removeOf(MARS.title) }));
    await listed([MOON.title, SPACE.title]);
    expect(document.activeElement).toHaveTextContent(SPACE.title);
    const [change] = await keeper.changes();
    await keeper.undo(change?.id ?? 0);
    await listed([MOON.title, MARS.title, SPACE.title]);
    const set = { title: "New", savedAt: new Date().toISOString() };
    await keeper.change({ name: "bookmarked", edits: [{ kind: "bookmark", id: "/articles/new", set }] });
    await listed(["New", MOON.title, MARS.title, SPACE.title]);
  });

  it("has fifty rows a page", async () => {
    const many = Array.from({ length: 101 }, (_, n) => ({ address: `/articles/${n}`, title: `No. ${n}` }));
    const { user } = renderApp("/bookmarks", { keeper: keeperOf(many) });
    await listed(many.slice(0, 50).map(({ title }) => title));
    await user.click(screen.getByRole("checkbox", { name: words.selectAll(101) }));
    expect(screen.getByText(words.selected(101))).toBeInTheDocument();
    expect(screen.getByText(words.pageOf(1, 3))).toBeInTheDocument();
    expect(screen.getByRole("link", { name: words.nextPage })).toHaveAttribute("href", "/bookmarks?page=2");
  });

  it("edits a page in its row: title, labels, collection and note", async () => {
    const keeper = await keeperOf([MOON], [{ kind: "collection", id: "sky", set: { name: "Sky" } }]);
    const { user } = renderApp("/bookmarks", { keeper });
    await user.click(await screen.findByRole("button", { name: words.editOf(MOON.title) }));
    const title = screen.getByLabelText(words.title);
    expect(title).toHaveFocus();
    await user.clear(title);
    await user.type(title, "Landed");
    await user.type(screen.getByLabelText(words.labelsBetweenCommas), "to do, Moon");
    await user.selectOptions(screen.getByLabelText(words.collection), "sky");
    await user.type(screen.getByLabelText(words.note), "So *small* a step");
    await user.click(screen.getByRole("button", { name: words.save }));
    await listed(["Landed"]);
    const row = within(
      screen.getByRole("heading", { name: "Landed" }).closest<HTMLElement>("[data-row]") ?? document.body,
    );
    expect(row.getByRole("link", { name: "to do" })).toHaveAttribute(
      "href",
      "/bookmarks?q=label%3A%22to+do%22",
    );
    expect(row.getByRole("link", { name: "Sky" })).toHaveAttribute("href", "/bookmarks?q=in%3ASky");
    expect(row.getByText("small").tagName).toBe("EM");
    expect(row.getByRole("button", { name: words.editOf("Landed") })).toHaveFocus();
  });

  it("keeps what was typed where the form is left for another page, and nothing where it is cancelled", async () => {
    const keeper = await keeperOf([MOON]);
    const { user, router } = renderApp("/bookmarks", { keeper });
    const noteOf = async () => (await keeper.fresh("bookmark", MOON.address))?.note;
    await user.click(await screen.findByRole("button", { name: words.editOf(MOON.title) }));
    await user.type(screen.getByLabelText(words.note), "No{Escape}");
    expect(await noteOf()).toBeUndefined();
    await user.click(screen.getByRole("button", { name: words.editOf(MOON.title) }));
    await user.type(screen.getByLabelText(words.note), "Half a thou");
    await router.navigate("/highlights");
    await expect.poll(noteOf).toBe("Half a thou");
  });

  it("writes of an edited page only what was changed: another tab's changes stay", async () => {
    const keeper = await keeperOf([{ ...MOON, note: "First", [`${LABEL}old`]: true }]);
    const { user } = renderApp("/bookmarks", { keeper });
    await user.click(await screen.findByRole("button", { name: words.editOf(MOON.title) }));
    const elsewhere = { note: "Second", later: true, [`${LABEL}new`]: true };
    await keeper.change({
      name: "noted",
      edits: [{ kind: "bookmark", id: MOON.address, set: elsewhere }],
    });
    await user.clear(screen.getByLabelText(words.title));
    await user.type(screen.getByLabelText(words.title), "Landed");
    await user.click(screen.getByRole("button", { name: words.save }));
    await listed(["Landed"]);
    expect(await keeper.fresh("bookmark", MOON.address)).toMatchObject({
      ...elsewhere,
      title: "Landed",
      [`${LABEL}old`]: true,
    });
  });

  it("does one thing to many pages, and takes it back in one step", async () => {
    const keeper = await keeperOf([MOON, MARS, SPACE]);
    const { user } = renderApp("/bookmarks", { keeper });
    await listed([MOON.title, MARS.title, SPACE.title]);
    await user.click(screen.getByRole("checkbox", { name: words.select(MOON.title) }));
    await user.keyboard("{Shift>}");
    await user.click(screen.getByRole("checkbox", { name: words.select(MARS.title) }));
    await user.keyboard("{/Shift}");
    expect(screen.getByText(words.selected(2))).toBeInTheDocument();
    await user.type(screen.getByLabelText(words.label), "red");
    await user.click(screen.getByRole("button", { name: words.apply }));
    expect(await screen.findAllByRole("link", { name: "red" })).toHaveLength(2);
    await user.click(screen.getByRole("checkbox", { name: words.selectAll(3) }));
    await user.selectOptions(screen.getByLabelText(words.withSelected), words.tasks.markRead);
    await user.click(screen.getByRole("button", { name: words.apply }));
    await waitFor(() => expect(screen.getAllByText(words.read)).toHaveLength(3));
    await user.selectOptions(screen.getByLabelText(words.withSelected), words.tasks.remove);
    await user.click(screen.getByRole("button", { name: words.apply }));
    expect(await screen.findByText(words.none)).toBeInTheDocument();
    const [removal] = await keeper.changes();
    await keeper.undo(removal?.id ?? 0);
    await listed([MOON.title, MARS.title, SPACE.title]);
    expect(screen.getAllByText(words.read)).toHaveLength(3);
  });

  it("has collections that are made, put into each other, moved and removed", async () => {
    const keeper = await keeperOf([MOON]);
    const { user } = renderApp("/bookmarks", { keeper });
    await user.click(await screen.findByRole("button", { name: words.arrange }));
    const form = within(screen.getByRole("form", { name: words.newCollection }));
    for (const name of ["Sky", "Sea"]) {
      await user.clear(form.getByLabelText(words.newCollection));
      await user.type(form.getByLabelText(words.newCollection), name);
      await user.click(form.getByRole("button", { name: words.make }));
      expect(await screen.findByRole("link", { name: `${name} 0` })).toBeInTheDocument();
    }
    const collections = () =>
      screen.getAllByRole("link", { name: /^S.. 0$/ }).map((link) => link.querySelector("bdi")?.textContent);
    expect(collections()).toEqual(["Sky", "Sea"]);
    await user.click(screen.getByRole("button", { name: words.moveUpOf("Sea") }));
    await waitFor(() => expect(collections()).toEqual(["Sea", "Sky"]));
    const choice = screen.getByLabelText(words.withinOf("Sky"));
    expect(within(choice).queryByRole("option", { name: "Sky" })).toBeNull();
    await user.selectOptions(choice, "Sea");
    expect(await keeper.changes()).toHaveLength(4);
    expect(screen.getByRole("link", { name: "Sky 0" }).closest("ul ul")).toBeNull();
    await user.click(screen.getByRole("button", { name: words.saveOf("Sky") }));
    await waitFor(() =>
      expect(screen.getByRole("link", { name: "Sky 0" }).closest("ul ul")).toBeInTheDocument(),
    );
    await user.click(screen.getByRole("button", { name: words.removeCollection("Sea") }));
    await waitFor(() => expect(collections()).toEqual(["Sky"]));
  });

  it("has an order by hand", async () => {
    const keeper = await keeperOf([MOON, MARS, SPACE]);
    const { user } = renderApp("/bookmarks?order=hand", { keeper });
    await listed([MOON.title, MARS.title, SPACE.title]);
    await user.click(screen.getByRole("button", { name: words.moveUpOf(SPACE.title) }));
    await listed([MOON.title, SPACE.title, MARS.title]);
    await user.click(screen.getByRole("button", { name: words.moveUpOf(SPACE.title) }));
    await listed([SPACE.title, MOON.title, MARS.title]);
    expect(screen.getByRole("button", { name: words.moveUpOf(SPACE.title) })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  });

  it("is put in order by dragging, within a collection", async () => {
    const keeper = await keeperOf([MOON, MARS, SPACE]);
    renderApp("/bookmarks?order=hand", { keeper });
    await listed([MOON.title, MARS.title, SPACE.title]);
    drag(SPACE.title, MOON.title);
    await listed([SPACE.title, MOON.title, MARS.title]);
    drag(SPACE.title, MARS.title);
    await listed([MOON.title, MARS.title, SPACE.title]);
    const tree = collectionTree(new Map());
    await keeper.change(makeCollection(tree, "Sky", undefined, "sky"));
    await keeper.change(moveTo([{ address: MOON.address, fields: {} }], "sky"));
    await listed([MARS.title, SPACE.title, MOON.title]);
    const changes = await keeper.changes();
    drag(MOON.title, MARS.title);
    expect(await keeper.changes()).toHaveLength(changes.length);
  });

  it("forgets where a row would come to stand when the drag leaves the list, and what another tab takes away", async () => {
    const keeper = await keeperOf([MOON, MARS, SPACE]);
    renderApp("/bookmarks?order=hand", { keeper });
    await listed([MOON.title, MARS.title, SPACE.title]);
    const dataTransfer = { setData: () => undefined, setDragImage: () => undefined };
    fireEvent.dragStart(within(rowOf(SPACE.title)).getByTitle(words.drag), { dataTransfer });
    fireEvent.dragOver(rowOf(MOON.title));
    expect(rowOf(MOON.title)).toHaveAttribute("data-drop", "before");
    fireEvent.dragLeave(rowOf(MOON.title));
    expect(rowOf(MOON.title)).not.toHaveAttribute("data-drop");
    await keeper.change(letAllGo([{ address: SPACE.address, fields: {} }]));
    await listed([MOON.title, MARS.title]);
    fireEvent.dragOver(rowOf(MARS.title));
    expect(rowOf(MARS.title)).not.toHaveAttribute("data-drop");
  });

  it("shows as text an address that no link may have", async () => {
    renderApp("/bookmarks", {
      keeper: keeperOf([{ address: "javascript:alert(1)", title: "A bookmarklet" }]),
    });
    await listed(["A bookmarklet"]);
    expect(screen.getByText("javascript:alert(1)").closest("a")).toBeNull();
  });

  it.each(HOSTILE)("draws %j as text: title, label, note and collection", async (text) => {
    const keeper = await keeperOf([{ ...MOON, title: text, note: `\`${text}\``, [LABEL + text]: true }]);
    const tree = collectionTree(new Map());
    await keeper.change(makeCollection(tree, text, undefined, "hostile"));
    await keeper.change({
      name: "moved",
      edits: [{ kind: "bookmark", id: MOON.address, set: { collection: "hostile" } }],
    });
    const { router } = renderApp("/bookmarks", { keeper });
    await listed([text]);
    const main = screen.getByRole("main");
    const exactly = (element: Element) => element.textContent === text;
    expect([...main.querySelectorAll("h2 a, [data-row] a bdi")].filter(exactly)).toHaveLength(3);
    expect([...main.querySelectorAll("nav bdi")].filter(exactly)).toHaveLength(2);
    await waitFor(() => expect([...main.querySelectorAll("code")].filter(exactly)).toHaveLength(1));
    expect(main.querySelector("img, script, iframe")).toBeNull();
    for (const link of main.querySelectorAll<HTMLAnchorElement>("[data-row] p a")) {
      await router.navigate(link.getAttribute("href") ?? "");
      await listed([text]);
    }
  });

  it("has no link to what no link may lead to", async () => {
    const keeper = await keeperOf([
      { address: "javascript:alert(1)", title: "Script" },
      { address: "https://example.org/a", title: "Elsewhere" },
    ]);
    renderApp("/bookmarks", { keeper });
    await listed(["Script", "Elsewhere"]);
    expect(screen.queryByRole("link", { name: "Script" })).toBeNull();
    expect(screen.getByRole("link", { name: "Elsewhere" })).toHaveAttribute("rel", "noreferrer");
  });
});
