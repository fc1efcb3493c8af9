import { screen, within, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { UnreachableError } from "../archive/archive.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import type { ArticleInput } from "../content/article.ts";
import { articleEn } from "../messages/article-en.ts";
import { en } from "../messages/en.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { bringEverythingNear } from "../testing/near-screen.ts";
import { renderApp } from "../testing/render-app.tsx";

describe("an article", () => {
  it("shows headline, standfirst, byline, date, reading time, body and related topics", async () => {
    const article = anArticle("moon", {
      headline: "A landing on the Moon",
      standfirst: "It came down softly.",
      date: "2023-08-23",
      authors: ["Science desk"],
      dateline: "Sriharikota",
      topics: ["Space", "India"],
    });
    renderApp("/articles/moon", { articles: [article] });
    expect(
      await screen.findByRole("heading", { level: 1, name: "A landing on the Moon" }),
    ).toBeInTheDocument();
    expect(screen.getByText("It came down softly.")).toBeInTheDocument();
    expect(screen.getByText(articleEn.by("Science desk"))).toBeInTheDocument();
    expect(screen.getByText("Sriharikota")).toBeInTheDocument();
    expect(screen.getByText("23 August 2023")).toHaveAttribute("datetime", "2023-08-23");
    expect(screen.getByText(en.minutes(1))).toBeInTheDocument();
    expect(screen.getByText("Second paragraph.")).toBeInTheDocument();
    const topics = screen.getByRole("navigation", { name: en.relatedTopics });
    expect(
      within(topics)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href")),
    ).toEqual(["/topics/space", "/topics/india"]);
    expect(document.title).toBe(en.pageTitle("A landing on the Moon", "The Test"));
  });

  it("draws every kind of block", async () => {
    const picture = { src: "/map.svg", alt: "A map", width: 4, height: 3, caption: "Where it was" };
    const body: ArticleInput["body"] = [
      { type: "paragraph", text: ["See ", { text: "the plan", href: "https://plan.example/" }] },
      { type: "paragraph", text: ["Signed by ", { text: "nine", struck: true }, " eleven"] },
      { type: "heading", text: "What was agreed" },
      { type: "quote", text: "We agree.", cite: "The ministers" },
      { type: "list", ordered: true, items: ["First", "Second"] },
      { type: "image", ...picture },
      { type: "embed", provider: "Video House", url: "https://video.example/1", title: "The signing" },
      { type: "divider" },
      { type: "code", text: "1 + 1" },
      { type: "table", caption: "The figures", head: ["Year", "Number"], rows: [["2023", "7"]] },
    ];
    renderApp("/articles/all", { articles: [anArticle("all", { body: body })] });
    expect(await screen.findByRole("link", { name: "the plan" })).toHaveAttribute(
      "href",
      "https://plan.example/",
    );
    expect(screen.getByText("nine").tagName).toBe("S");
    expect(screen.getByRole("heading", { level: 2, name: "What was agreed" })).toBeInTheDocument();
    expect(screen.getByRole("blockquote")).toHaveTextContent("We agree.");
    expect(screen.getByText("The ministers")).toBeInTheDocument();
    expect(
      within(screen.getByText("First").closest("ol") ?? document.body).getAllByRole("listitem"),
    ).toHaveLength(2);
    expect(screen.getByRole("img", { name: "A map" })).toHaveAttribute("width", "4");
    expect(screen.getByRole("link", { name: "The signing" })).toHaveAttribute(
      "href",
      "https://video.example/1",
    );
    expect(screen.getByRole("separator")).toBeInTheDocument();
    expect(screen.getByText("1 + 1")).toBeInTheDocument();
    expect(
      within(screen.getByRole("table", { name: "The figures" })).getByRole("cell", { name: "7" }),
    ).toBeInTheDocument();
  });

  it("sets a right-to-left article from the right, within a left-to-right page", async () => {
    renderApp("/articles/ar", { articles: [anArticle("ar", { lang: "ar", headline: "زلزال في المغرب" })] });
    const heading = await screen.findByRole("heading", { level: 1 });
    expect(heading.closest("[dir]")).toHaveAttribute("dir", "rtl");
    expect(heading.closest("[lang]")).toHaveAttribute("lang", "ar");
  });

  it("shows its corrections", async () => {
    const corrections = [{ date: "2023-11-18", text: "An earlier version had the wrong year." }];
    renderApp("/articles/one", { articles: [anArticle("one", { corrections })] });
    const section = await screen.findByRole("region", { name: articleEn.corrections(1) });
    expect(section).toHaveTextContent("18 November 2023 An earlier version had the wrong year.");
  });

  it("leads to the articles before and after it", async () => {
    const articles = ["2023-01-01", "2023-01-02", "2023-01-03"].map((date, n) =>
      anArticle(`day-${n}`, { date, headline: `Day ${n}` }),
    );
    const { user } = renderApp("/articles/day-1", { articles });
    await user.click(await screen.findByRole("link", { name: `${articleEn.olderArticle} Day 0` }));
    expect(await screen.findByRole("heading", { level: 1, name: "Day 0" })).toHaveFocus();
    expect(await screen.findByText(en.loaded(en.pageTitle("Day 0", "The Test")))).toHaveAttribute(
      "role",
      "status",
    );
  });
});

describe("what is related to an article", () => {
  it("is shown with the reason", async () => {
    const articles = [
      anArticle("a", { date: "2023-01-01", headline: "A", story: "The Moon race", topics: ["Space"] }),
      anArticle("b", { date: "2023-01-02", headline: "B", topics: ["Space", "India"] }),
      anArticle("c", { date: "2023-01-03", headline: "C", story: "The Moon race", topics: [] }),
      anArticle("d", { date: "2023-01-04", story: "The Moon race", topics: ["Space", "India"] }),
    ];
    renderApp("/articles/d", { articles });
    const related = await screen.findByRole("region", { name: articleEn.relatedArticles });
    const reasons = within(related)
      .getAllByRole("listitem")
      .map((item) => {
        const { textContent: headline } = within(item).getByRole("heading");
        return `${headline}: ${item.lastElementChild?.textContent}`;
      });
    expect(reasons).toEqual([
      `A: ${articleEn.sameStory}${articleEn.shares(["Space"])}`,
      `C: ${articleEn.sameStory}`,
      `B: ${articleEn.shares(["India", "Space"])}`,
    ]);
  });
});

describe("what is newer than an article", () => {
  const space = (slug: string, date: string, topics = ["Space", "India"], story?: string) =>
    anArticle(slug, { date, topics, headline: `Newer ${slug}`, ...(story !== undefined && { story }) });

  async function newer(): Promise<(string | null)[]> {
    const section = await screen.findByRole("region", { name: articleEn.newerOnThis });
    return within(section)
      .getAllByRole("heading", { level: 3 })
      .map((heading) => heading.textContent);
  }

  function allNewer(): string | null {
    const { search } = new URL(
      screen.getByRole<HTMLAnchorElement>("link", { name: articleEn.allNewerOnThis }).href,
    );
    return new URLSearchParams(search).get("q");
  }

  it("on its story is found at its end, the newest four, with a link to all", async () => {
    bringEverythingNear(true);
    const story = "The Moon race";
    const articles = [
      space("older", "2023-01-01", ["Space"], story),
      space("this", "2023-01-02", ["Space"], story),
      space("other", "2023-01-03", ["Space"]),
      ...[4, 5, 6, 7, 8].map((n) => space(`${n}`, `2023-01-0${n}`, [], story)),
    ];
    renderApp("/articles/this", { articles });
    expect(await newer()).toEqual(["Newer 8", "Newer 7", "Newer 6", "Newer 5"]);
    expect(allNewer()).toBe('story:"The Moon race" after:2023-01-02');
  });

  it("shares its two rarest topics where it has no story, and came later on the same day too", async () => {
    bringEverythingNear(true);
    const articles = [
      space("a-before", "2023-01-02T08:00:00Z"),
      space("this", "2023-01-02T09:00:00Z", ["World", "Space", "India"]),
      space("b-after", "2023-01-02T10:00:00Z"),
      space("world-1", "2023-01-03", ["World", "Space"]),
      space("world-2", "2023-01-04", ["World"]),
      space("world-3", "2023-01-05", ["World"]),
      space("world-4", "2023-01-06", ["World"]),
    ];
    renderApp("/articles/this", { articles });
    expect(await newer()).toEqual(["Newer b-after"]);
    expect(allNewer()).toBe("#india #space after:2023-01-02");
  });

  it("is not asked for before the end is near", async () => {
    const archive = memoryArchive(anEdition([space("this", "2023-01-01"), space("new", "2023-01-02")]));
    const list = vi.spyOn(archive, "list");
    renderApp("/articles/this", { archive });
    await screen.findByRole("heading", { level: 1 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(list).not.toHaveBeenCalled();
  });

  it.each([
    ["there is none", async () => ({ cards: [], total: { value: 0, isExact: true } })],
    ["the network is off", () => Promise.reject(new UnreachableError("index.json"))],
  ])("leaves no trace where %s", async (_, answer) => {
    bringEverythingNear(true);
    const archive = memoryArchive(anEdition([space("this", "2023-01-01"), space("new", "2023-01-02")]));
    const list = vi.spyOn(archive, "list").mockImplementation(answer);
    renderApp("/articles/this", { archive });
    await waitFor(() => expect(list).toHaveBeenCalled());
    expect(screen.getByRole("heading", { level: 1, name: "Newer this" })).toBeInTheDocument();
    expect(screen.queryByText(articleEn.newerOnThis)).not.toBeInTheDocument();
  });
});
