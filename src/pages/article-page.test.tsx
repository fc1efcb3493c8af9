import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ArticleInput } from "../content/article.ts";
import { en } from "../messages/en.ts";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

describe("an article", () => {
  it("shows headline, standfirst, byline, date, reading time, body and related topics", async () => {
    const article = anArticle("moon", {
      headline: "A landing on the Moon",
      standfirst: "It came down softly.",
      date: "2023-08-23",
      authors: ["Science desk"],
      topics: ["Space", "India"],
    });
    renderApp("/articles/moon", { articles: [article] });
    expect(
      await screen.findByRole("heading", { level: 1, name: "A landing on the Moon" }),
    ).toBeInTheDocument();
    expect(screen.getByText("It came down softly.")).toBeInTheDocument();
    expect(screen.getByText(en.by("Science desk"))).toBeInTheDocument();
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
    const section = await screen.findByRole("region", { name: en.corrections(1) });
    expect(section).toHaveTextContent("18 November 2023 An earlier version had the wrong year.");
  });

  it("leads to the articles before and after it", async () => {
    const articles = ["2023-01-01", "2023-01-02", "2023-01-03"].map((date, n) =>
      anArticle(`day-${n}`, { date, headline: `Day ${n}` }),
    );
    const { user } = renderApp("/articles/day-1", { articles });
    await user.click(await screen.findByRole("link", { name: `${en.olderArticle} Day 0` }));
    expect(await screen.findByRole("heading", { level: 1, name: "Day 0" })).toHaveFocus();
    expect(await screen.findByText(en.loaded(en.pageTitle("Day 0", "The Test")))).toHaveAttribute(
      "role",
      "status",
    );
  });
});
