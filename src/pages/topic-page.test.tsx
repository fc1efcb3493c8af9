import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { PAGE_SIZE } from "../archive/archive.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import { en } from "../messages/en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { searchEn } from "../messages/search-en.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const articles = [
  anArticle("a", { date: "2023-01-01", headline: "A", topics: ["Russia", "Diplomacy"] }),
  anArticle("b", { date: "2023-01-02", headline: "B", topics: ["Russia", "Security"] }),
  anArticle("c", { date: "2023-01-03", headline: "C", topics: ["Russia", "Diplomacy", "Security"] }),
  anArticle("d", { date: "2023-01-04", headline: "D", topics: ["Space"] }),
];

/** More than a page of a topic has. */
const many = Array.from({ length: 2 * PAGE_SIZE + 3 }, (_, n) =>
  anArticle(`n-${n}`, { date: "2022-01-01", topics: ["Russia", "Security"], headline: `Number ${n}` }),
);

function headlines(): (string | null)[] {
  return screen.queryAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
}

function filtered(n: number): string {
  return en.filteredIntro(en.articles(n));
}

function also(topic: string, n: number): string {
  return en.addTopic(topic, en.articles(n));
}

describe("a topic", () => {
  it("lists its articles, newest first, with their number", async () => {
    renderApp("/topics/russia", { articles });
    expect(await screen.findByRole("heading", { level: 1, name: "Russia" })).toBeInTheDocument();
    expect(screen.getByText(en.topicIntro(en.articles(3)))).toBeInTheDocument();
    expect(headlines()).toEqual(["C", "B", "A"]);
  });

  it("is narrowed by a further topic, and without another, in words and in the address", async () => {
    const { router, user } = renderApp("/topics/russia", { articles });
    await user.click(await screen.findByText(en.narrow));
    await user.click(await screen.findByRole("link", { name: also("Diplomacy", 2) }));
    expect(await screen.findByRole("link", { name: en.removeFilter("about Diplomacy") })).toBeInTheDocument();
    expect(screen.getByText(filtered(2))).toBeInTheDocument();
    expect(headlines()).toEqual(["C", "A"]);
    expect(router.state.location.search).toBe("?q=%23diplomacy");

    await user.click(screen.getByRole("link", { name: en.withoutTopic("Security") }));
    expect(
      await screen.findByRole("link", { name: en.removeFilter("not about Security") }),
    ).toBeInTheDocument();
    expect(headlines()).toEqual(["A"]);
    expect(router.state.location.search).toBe("?q=%23diplomacy+-%23security");

    await user.click(screen.getByRole("link", { name: en.removeFilter("about Diplomacy") }));
    await screen.findByText(filtered(1));
    expect(router.state.location.search).toBe("?q=-%23security");

    await router.navigate(-1);
    await screen.findByRole("link", { name: en.removeFilter("about Diplomacy") });
    expect(headlines()).toEqual(["A"]);
  });

  it("is widened by another topic, on the search page", async () => {
    const { router, user } = renderApp("/topics/russia?q=-%23security", { articles });
    await user.click(await screen.findByRole("link", { name: en.orTopic("about Russia or Space") }));
    expect(
      await screen.findByRole("link", { name: en.removeFilter("about Russia or Space") }),
    ).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/search");
    expect(await screen.findByRole("searchbox")).toHaveValue("#russia OR #space -#security");
    expect(headlines()).toEqual(["D", "A"]);
  });

  it("says what each further topic would leave, nothing too, before it is pressed", async () => {
    const { user } = renderApp("/topics/russia?q=-%23diplomacy", { articles });
    const none = await screen.findByRole("link", { name: also("Space", 0) });
    expect(none).toHaveTextContent("Space 0");
    expect(none).toHaveAttribute("href", "/topics/russia?q=-%23diplomacy+%23space");
    expect(screen.getByRole("link", { name: also("Security", 1) })).toBeInTheDocument();
    await user.click(none);
    expect(await screen.findByText(en.noneLeft)).toBeInTheDocument();
    expect(screen.getByText(filtered(0))).toBeInTheDocument();
  });

  it("says of a number that is not exact that there are more", async () => {
    const archive = memoryArchive(anEdition(many));
    const count = async () => ({ value: 100, isExact: false });
    const { user } = renderApp("/topics/russia", { archive: { ...archive, count } });
    await user.click(await screen.findByText(en.narrow));
    const link = await screen.findByRole("link", { name: en.addTopic("Security", "100+ articles") });
    expect(link).toHaveTextContent("Security 100+");
  });

  it("offers its topics without numbers where those cannot be had", async () => {
    const archive = memoryArchive(anEdition([...many, ...articles]));
    const count = () => Promise.reject(new Error("offline"));
    const { user } = renderApp("/topics/russia", { archive: { ...archive, count } });
    await user.click(await screen.findByText(en.narrow));
    await user.click(screen.getByRole("link", { name: en.addTopic("Diplomacy") }));
    await waitFor(() => expect(headlines()).toEqual(["C", "A"]));
  });

  it("keeps the focus at the filter when a choice goes away with its press", async () => {
    const { user } = renderApp("/topics/russia", { articles });
    await user.click(await screen.findByText(en.narrow));
    await user.click(await screen.findByRole("link", { name: also("Security", 2) }));
    const chip = await screen.findByRole("link", { name: en.removeFilter("about Security") });
    const filter = within(screen.getByRole("region", { name: en.narrow }));
    await waitFor(() => expect(filter.getByText(en.narrow)).toHaveFocus());
    await user.click(chip);
    await waitFor(() => expect(headlines()).toHaveLength(3));
    expect(filter.getByText(en.narrow)).toHaveFocus();
  });

  it("opens with the filter that its address names, whatever it is", async () => {
    renderApp("/topics/russia?q=after%3A2023-01-02+%23security+%22second+paragraph%22", { articles });
    expect(await screen.findByText(filtered(2))).toBeInTheDocument();
    expect(headlines()).toEqual(["C", "B"]);
    const filters = screen.getByRole("list", { name: en.filters });
    expect(
      within(filters)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["since 2 January 2023 ×", "about Security ×", "contains the words “second paragraph” ×"]);
  });

  it("leads to the search with what it is filtered by", async () => {
    const { user } = renderApp("/topics/russia?q=%23security", { articles });
    await user.click(await screen.findByRole("link", { name: en.searchWithin }));
    expect(await screen.findByRole("searchbox")).toHaveValue("#russia #security");
  });

  it("says what is wrong with a filter, and shows the whole topic", async () => {
    renderApp("/topics/russia?q=before%3Asoon", { articles });
    expect(await screen.findByText("soon", { selector: "mark" })).toBeInTheDocument();
    expect(headlines()).toHaveLength(3);
  });

  it("offers the way back from a filter that leaves nothing", async () => {
    renderApp("/topics/russia?q=%23space", { articles });
    expect(await screen.findByText(en.noneLeft)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: en.clearFilters })).toHaveAttribute("href", "/topics/russia");
  });

  it("is paged from the oldest, with addresses that stay", async () => {
    const { router, user } = renderApp("/topics/russia", { articles: many });
    const pages = await screen.findByRole("navigation", { name: en.pages });
    expect(within(pages).getByText(en.pageOf(2, 2))).toBeInTheDocument();
    await user.click(within(pages).getByRole("link", { name: en.olderPage }));
    expect(await screen.findByText(en.pageAt(1))).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/topics/russia/page/1");
    expect(headlines()).toHaveLength(PAGE_SIZE);
  });

  it("is paged by place where it is filtered", async () => {
    const { user } = renderApp("/topics/russia?q=%23security", { articles: many });
    await user.click(await screen.findByRole("link", { name: en.olderPage }));
    expect(await screen.findByRole("link", { name: searchEn.newestPage })).toHaveAttribute(
      "href",
      "/topics/russia?q=%23security",
    );
  });

  it.each(["/topics/space/page/9", "/topics/volcanoes", "/topics/russia/page/1?q=%23security"])(
    "is not found where the archive has no %s",
    async (path) => {
      renderApp(path, { articles });
      expect(
        await screen.findByRole("heading", { level: 1, name: problemEn.notFoundTitle }),
      ).toBeInTheDocument();
    },
  );
});
