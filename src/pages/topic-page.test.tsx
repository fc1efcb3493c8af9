import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "../messages/en.ts";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const articles = [
  anArticle("a", { date: "2023-01-01", headline: "A", topics: ["Russia", "Diplomacy"] }),
  anArticle("b", { date: "2023-01-02", headline: "B", topics: ["Russia", "Security"] }),
  anArticle("c", { date: "2023-01-03", headline: "C", topics: ["Russia", "Diplomacy", "Security"] }),
  anArticle("d", { date: "2023-01-04", headline: "D", topics: ["Space"] }),
];

function headlines(): (string | null)[] {
  return screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
}

describe("a topic", () => {
  it("lists its articles, newest first, with their number", async () => {
    renderApp("/topics/russia", { articles });
    expect(await screen.findByRole("heading", { level: 1, name: "Russia" })).toBeInTheDocument();
    expect(screen.getByText(en.topicIntro(3))).toBeInTheDocument();
    expect(headlines()).toEqual(["C", "B", "A"]);
  });

  it("is narrowed by a further topic, and without another, in words and in the address", async () => {
    const { router, user } = renderApp("/topics/russia", { articles });
    await user.click(await screen.findByText(en.narrow));
    await user.click(screen.getByRole("link", { name: en.addTopic("Diplomacy", 2) }));
    expect(
      await screen.findByRole("link", { name: en.removeFilter(en.alsoAbout("Diplomacy")) }),
    ).toBeInTheDocument();
    expect(headlines()).toEqual(["C", "A"]);
    expect(router.state.location.search).toBe("?with=diplomacy");

    await user.click(screen.getByRole("link", { name: en.withoutTopic("Security") }));
    expect(
      await screen.findByRole("link", { name: en.removeFilter(en.notAbout("Security")) }),
    ).toBeInTheDocument();
    expect(headlines()).toEqual(["A"]);
    expect(router.state.location.search).toBe("?with=diplomacy&without=security");

    await user.click(screen.getByRole("link", { name: en.removeFilter(en.alsoAbout("Diplomacy")) }));
    await screen.findByText(en.topicIntro(1));
    expect(router.state.location.search).toBe("?without=security");
  });

  it("opens with the filter that its address names", async () => {
    renderApp("/topics/russia?with=security&with=diplomacy", { articles });
    expect(await screen.findByText(en.topicIntro(1))).toBeInTheDocument();
    expect(headlines()).toEqual(["C"]);
  });

  it("offers the way back from a filter that leaves nothing", async () => {
    renderApp("/topics/russia?with=space", { articles });
    expect(await screen.findByText(en.noneLeft)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: en.clearFilters })).toHaveAttribute("href", "/topics/russia");
  });

  it("is paged from the oldest, with addresses that stay", async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      anArticle(`n-${n}`, { topics: ["Space"], headline: `Number ${n}` }),
    );
    const { router, user } = renderApp("/topics/space", { articles: many });
    const pages = await screen.findByRole("navigation", { name: en.pages });
    expect(within(pages).getByText(en.pageOf(2, 2))).toBeInTheDocument();
    await user.click(within(pages).getByRole("link", { name: en.olderPage }));
    expect(await screen.findByText(en.pageOf(1, 2))).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/topics/space/page/1");
    expect(headlines()).toHaveLength(24);
  });

  it("is not found when the archive has no such topic or page", async () => {
    renderApp("/topics/space/page/9", { articles });
    expect(await screen.findByRole("heading", { level: 1, name: en.notFoundTitle })).toBeInTheDocument();
  });
});
