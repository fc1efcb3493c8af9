import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "../messages/en.ts";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const picture = { src: "/p.svg", alt: "A picture", width: 16, height: 9 };

describe("the front page", () => {
  it("leads with the newest article that has a picture and lists the latest beside it", async () => {
    renderApp("/", {
      articles: [
        anArticle("old", { date: "2023-01-01", headline: "An old story" }),
        anArticle("pictured", { date: "2023-01-02", headline: "A pictured story", image: picture }),
        anArticle("new", { date: "2023-01-03", headline: "The newest story" }),
      ],
    });
    const latest = await screen.findByRole("region", { name: en.latest });
    expect(
      within(latest)
        .getAllByRole("heading", { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual(["The newest story", "An old story"]);
    expect(screen.getByRole("heading", { level: 2, name: "A pictured story" })).toBeInTheDocument();
  });

  it("has a strip for each of the largest topics, with stories not shown above", async () => {
    const articles = Array.from({ length: 14 }, (_, n) =>
      anArticle(`space-${n}`, {
        date: `2023-01-${String(n + 1).padStart(2, "0")}`,
        topics: ["Space"],
        headline: `Space ${n}`,
      }),
    );
    renderApp("/", { articles });
    const strip = await screen.findByRole("region", { name: "Space" });
    expect(
      within(strip)
        .getAllByRole("heading", { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual(["Space 2", "Space 1", "Space 0"]);
    expect(within(strip).getByRole("link", { name: en.moreOnTopic("Space") })).toHaveAttribute(
      "href",
      "/topics/space",
    );
  });

  it("shows as many stories whether or not the newest page of the archive is a short one", async () => {
    const articles = Array.from({ length: 15 }, (_, n) =>
      anArticle(`story-${n}`, { date: `2023-01-${String(n + 1).padStart(2, "0")}`, headline: `Story ${n}` }),
    );
    renderApp("/", { articles });
    const latest = await screen.findByRole("region", { name: en.latest });
    expect(
      screen.getAllByRole("heading", { level: 2, name: /^Story/ }).map((heading) => heading.textContent),
    ).toEqual(["Story 14", "Story 13", "Story 12"]);
    expect(within(latest).getAllByRole("heading", { level: 3 })).toHaveLength(8);
  });

  it("says what to do where nothing was published", async () => {
    renderApp("/");
    expect(await screen.findByText(en.emptyArchive)).toBeInTheDocument();
    expect(screen.getByText(en.emptyArchiveAdvice)).toBeInTheDocument();
  });
});
