import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";
import { articlesOnPage } from "./articles-on-page.ts";

const articles = [
  anArticle("moon", { headline: "A landing on the Moon", date: "2024-01-02" }),
  anArticle("qamar", { headline: "هبوط", date: "2024-01-01", lang: "ar" }),
];

describe("the articles on a page", () => {
  it("are those of its lists, as they are called and dated there", async () => {
    renderApp("/archive", { articles });
    await screen.findByRole("link", { name: "A landing on the Moon" });
    expect(articlesOnPage(document, "/")).toEqual([
      { address: "/articles/moon", title: "A landing on the Moon", date: "2024-01-02" },
      { address: "/articles/qamar", title: "هبوط", date: "2024-01-01", lang: "ar", dir: "rtl" },
    ]);
  });

  it("are each there once, and not those that a mute covers", async () => {
    renderApp("/", { articles });
    const [link] = await screen.findAllByRole("link", { name: "هبوط" });
    expect(articlesOnPage(document, "/")).toHaveLength(2);
    link?.closest("li")?.setAttribute("inert", "");
    expect(articlesOnPage(document, "/").map(({ address }) => address)).toEqual(["/articles/moon"]);
  });
});
