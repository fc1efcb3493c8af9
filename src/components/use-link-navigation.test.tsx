import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const links = [
  { text: "page", href: "/topics/space" },
  { text: "file", href: "/feed.xml" },
  { text: "elsewhere", href: "https://elsewhere.example/topics/space" },
];
const article = anArticle("one", { topics: ["Space"], body: [{ type: "paragraph", text: links }] });

/** Clicks on a link of the article and tells whether the app follows it; what it leaves to the browser goes nowhere here. */
async function isFollowed(name: string, keys = ""): Promise<boolean> {
  const { router, user } = renderApp("/articles/one", { articles: [article] });
  const link = await screen.findByRole("link", { name });
  let leftToBrowser = false;
  const last = (event: MouseEvent) => {
    leftToBrowser = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener("click", last);
  if (keys !== "") await user.keyboard(keys);
  await user.click(link);
  window.removeEventListener("click", last);
  const isNavigating =
    router.state.navigation.state !== "idle" || router.state.location.pathname !== "/articles/one";
  expect(isNavigating).toBe(!leftToBrowser);
  return !leftToBrowser;
}

describe("a link that is clicked", () => {
  it("is followed by the app when it leads to a page of the site, in an article's text too", async () => {
    expect(await isFollowed("page")).toBe(true);
    expect(await screen.findByRole("heading", { level: 1, name: "Space" })).toBeInTheDocument();
  });

  it("is left to the browser when it leads to a file or to another site", async () => {
    expect(await isFollowed("file")).toBe(false);
    expect(await isFollowed("elsewhere")).toBe(false);
  });

  it.each(["{Control>}", "{Meta>}", "{Shift>}", "{Alt>}"])(
    "is left to the browser with %s held",
    async (key) => {
      expect(await isFollowed("page", key)).toBe(false);
    },
  );
});
