import "fake-indexeddb/auto";
import { act, screen, within, waitFor } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import type { Keeper } from "../keeping/keeper.ts";
import { highlightsEn as words } from "../messages/highlights-en.ts";
import { anArticle } from "../testing/articles.ts";
import { openTab } from "../testing/keepers.ts";
import { renderApp } from "../testing/render-app.tsx";
import { withoutLayout } from "../testing/text-layout.ts";
import { describe as describePassage } from "./anchor.ts";
import { changeNote, makeHighlight, removeHighlight } from "./highlight-changes.ts";

const TEXT = "The lander came down softly.\nIt sleeps at night.";
const moon = anArticle("moon", { headline: "A landing", body: TEXT.replace("\n", "\n\n") });
const page = { address: "/articles/moon", title: "A landing" };

function passage(words: string, text = TEXT) {
  const start = text.indexOf(words);
  return describePassage(text, start, start + words.length);
}

async function openArticle(keeper: Keeper) {
  await keeper.read("highlight");
  const { user } = renderApp("/articles/moon", { articles: [moon], keeper });
  await screen.findByRole("button", { name: "Mark as read" });
  return user;
}

function select(paragraph: HTMLElement, from: number, to: number): void {
  const { firstChild } = paragraph;
  if (firstChild) act(() => document.getSelection()?.setBaseAndExtent(firstChild, from, firstChild, to));
}

beforeAll(withoutLayout);

describe("the highlights of an article", () => {
  it("are made of what is selected, by a key, and listed below it", async () => {
    const keeper = await openTab();
    const user = await openArticle(keeper);
    select(screen.getByText("The lander came down softly."), 4, 10);
    await user.keyboard("h");
    const list = await screen.findByRole("region", { name: words.yours });
    expect(within(list).getByRole("blockquote")).toHaveTextContent(/^lander$/);
    const [highlight] = (await keeper.read("highlight")).values();
    expect(highlight).toMatchObject({ ...page, ...passage("lander"), colour: "yellow" });
    expect((await keeper.changes()).map(({ name }) => name)).toContain("highlighted");
  });

  it("are listed in the order of the text, with their notes; those that are gone at the end", async () => {
    const keeper = await openTab();
    const noted = { id: "b", exact: "down softly" };
    await keeper.change(makeHighlight("a", page, passage("sleeps"), "blue"));
    await keeper.change(makeHighlight(noted.id, page, passage(noted.exact), "pink"));
    await keeper.change(makeHighlight("c", page, passage("nothing", "There is nothing left."), "green"));
    await keeper.change(changeNote(noted, "So **softly**"));
    await openArticle(keeper);
    const list = await screen.findByRole("region", { name: words.yours });
    expect(
      within(list)
        .getAllByRole("blockquote")
        .map(({ textContent }) => textContent),
    ).toEqual(["down softly", "sleeps", "nothing"]);
    const [first, , last] = within(list).getAllByRole("listitem");
    await waitFor(() => expect(first).toHaveTextContent("So softly"));
    expect(first).not.toHaveTextContent(words.lost);
    expect(last).toHaveTextContent(words.lost);
    expect(screen.getAllByRole("button", { name: /^Go to/ })).toHaveLength(2);
  });

  it("keep what was written into a note however the card is left, and are removed", async () => {
    const keeper = await openTab();
    await keeper.change(makeHighlight("a", page, passage("sleeps"), "blue"));
    const user = await openArticle(keeper);
    await user.click(await screen.findByRole("button", { name: words.editOf("sleeps") }));
    expect(screen.getByRole("textbox", { name: words.note })).toHaveFocus();
    await user.keyboard("Why?{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByText("Why?")).toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: words.editOf("sleeps") }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: words.remove }));
    await expect.poll(async () => (await keeper.read("highlight")).size).toBe(0);
    await waitFor(() => expect(screen.queryByRole("region", { name: words.yours })).toBeNull());
  });

  it("keep the note of another tab where nothing was typed", async () => {
    const keeper = await openTab();
    await keeper.change(makeHighlight("a", page, passage("sleeps"), "blue"));
    const user = await openArticle(keeper);
    await user.click(await screen.findByRole("button", { name: words.editOf("sleeps") }));
    await act(async () => void (await keeper.change(changeNote({ id: "a" }, "From elsewhere"))));
    await user.keyboard("{Tab}{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    await keeper.change(makeHighlight("b", page, passage("night"), "blue"));
    expect((await keeper.fresh("highlight", "a"))?.note).toBe("From elsewhere");
  });

  it("are not made anew by a note that was begun before they were removed", async () => {
    const keeper = await openTab();
    await keeper.change(makeHighlight("a", page, passage("sleeps"), "blue"));
    const user = await openArticle(keeper);
    await user.click(await screen.findByRole("button", { name: words.editOf("sleeps") }));
    await user.keyboard("Why?");
    const field = screen.getByRole("textbox", { name: words.note });
    await act(async () => {
      await keeper.change(removeHighlight({ id: "a" }));
      field.blur();
    });
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    await keeper.change(makeHighlight("b", page, passage("night"), "blue"));
    expect(await keeper.fresh("highlight", "a")).toBeNull();
  });
});

describe("the page of highlights", () => {
  const elsewhere = { address: "https://elsewhere.example/one", title: "Elsewhere" };
  const unsafe = { address: "javascript:alert(1)", title: "A trap" };

  async function openPage(path: string) {
    const keeper = await openTab();
    const times = [1, 2, 3, 4].map((day) => new Date(`2024-01-0${day}T12:00:00Z`));
    await keeper.change(makeHighlight("a", page, passage("sleeps"), "blue", times[0]));
    await keeper.change(makeHighlight("b", elsewhere, passage("softly"), "pink", times[1]));
    await keeper.change(makeHighlight("c", page, passage("lander"), "pink", times[2]));
    await keeper.change(makeHighlight("d", unsafe, passage("night"), "green", times[3]));
    const { user } = renderApp(path, { keeper });
    await screen.findByRole("navigation", { name: words.colour });
    return user;
  }

  function shown(): (string | null)[] {
    return screen.getAllByRole("blockquote").map(({ textContent }) => textContent);
  }

  it("has all of them, article by article, the newest first", async () => {
    await openPage("/highlights");
    expect(shown()).toEqual(["night", "lander", "sleeps", "softly"]);
    expect(screen.getByRole("link", { name: "A landing" })).toHaveAttribute("href", "/articles/moon");
    expect(screen.getByRole("link", { name: "Elsewhere" })).toHaveAttribute("href", elsewhere.address);
    expect(screen.getByRole("link", { name: words.goToOf("sleeps") })).toHaveAttribute(
      "href",
      "/articles/moon#highlight-a",
    );
  });

  it("makes no link of an address that could do harm", async () => {
    await openPage("/highlights");
    expect(screen.getByRole("heading", { name: "A trap" })).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "A trap" })).not.toBeInTheDocument();
  });

  it("is narrowed by colour and by words", async () => {
    const user = await openPage("/highlights?colour=pink");
    expect(shown()).toEqual(["lander", "softly"]);
    await user.type(screen.getByRole("searchbox"), "elsewhere{Enter}");
    await expect.poll(shown).toEqual(["softly"]);
    await user.click(screen.getByRole("button", { name: words.removeOf("softly") }));
    expect(await screen.findByText(words.nothingFound)).toBeInTheDocument();
  });

  it("has fifty on a page", async () => {
    const keeper = await openTab();
    for (let n = 0; n < 51; n += 1)
      await keeper.change(makeHighlight(`h${n}`, page, passage("sleeps"), "blue", new Date(n)));
    renderApp("/highlights?page=2", { keeper });
    expect(await screen.findAllByRole("blockquote")).toHaveLength(1);
  });
});
