import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ArticleInput } from "../content/article.ts";
import { articleEn } from "../messages/article-en.ts";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

async function open(given: Partial<ArticleInput>): Promise<void> {
  renderApp("/articles/moon", { articles: [anArticle("moon", given)] });
  await screen.findByRole("heading", { level: 1 });
}

describe("what another site shows", () => {
  it("is a link, and a player that is fetched when the reader asks for it", async () => {
    const video = { url: "https://video.example/watch", player: "https://video.example/player" };
    await open({ body: [{ type: "embed", provider: "Example Video", title: "The landing", ...video }] });
    expect(screen.getByRole("link", { name: "The landing" })).toHaveAttribute("href", video.url);
    expect(screen.queryByTitle("The landing")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: articleEn.show("Example Video") }));
    const player = screen.getByTitle("The landing");
    expect(player).toHaveAttribute("src", video.player);
    expect(player.parentElement).toHaveFocus();
    expect(screen.getByRole("link", { name: "The landing" })).toBeInTheDocument();
  });

  it("is a link alone where it has no player", async () => {
    const post = { type: "embed", provider: "Example", url: "https://social.example/1" } as const;
    await open({ body: [post] });
    expect(screen.getByRole("link", { name: "https://social.example/1" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: articleEn.show("Example") })).toBeNull();
  });

  it("is a picture, which is fetched when the reader asks for it", async () => {
    await open({
      image: { src: "https://cdn.example/lead.jpg", alt: "The lander" },
      body: [{ type: "image", src: "https://pictures.example/dust.jpg", alt: "", caption: "Dust" }],
    });
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByRole("link", { name: articleEn.picture })).toHaveAttribute(
      "href",
      "https://pictures.example/dust.jpg",
    );
    await userEvent.click(screen.getByRole("button", { name: articleEn.show("cdn.example") }));
    expect(screen.getByRole("img", { name: "The lander" })).toHaveAttribute(
      "src",
      "https://cdn.example/lead.jpg",
    );
  });
});

it("a list never shows a picture of another site", async () => {
  const image = { src: "https://cdn.example/lead.jpg", alt: "The lander" };
  renderApp("/", { articles: [anArticle("moon", { headline: "A landing", image })] });
  await screen.findByRole("link", { name: "A landing" });
  expect(document.querySelector("img")).toBeNull();
});
