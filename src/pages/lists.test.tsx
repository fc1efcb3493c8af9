import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "../messages/en.ts";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const articles = [
  anArticle("a", { date: "2022-12-31", headline: "Last of the year", topics: ["Space"] }),
  anArticle("b", { date: "2023-01-01", headline: "First of the year", topics: ["Élections", "Space"] }),
  anArticle("c", { date: "2023-01-31", headline: "End of January", topics: ["Arts"] }),
];

describe("the topics", () => {
  it("are listed by name with their numbers of articles", async () => {
    renderApp("/topics", { articles });
    await screen.findByText(en.topicsIntro(3, 3));
    const main = within(screen.getByRole("main"));
    expect(main.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Arts 1 article",
      "Élections 1 article",
      "Space 2 articles",
    ]);
  });

  it("say so when there are none", async () => {
    renderApp("/topics");
    expect(await screen.findByText(en.noTopics)).toBeInTheDocument();
  });
});

describe("the archive by date", () => {
  it("lists years and months, newest first, and leads to the articles of a month", async () => {
    const { user } = renderApp("/archive", { articles });
    const year = await screen.findByRole("region", { name: "2023" });
    expect(within(screen.getByRole("region", { name: "2022" })).getByRole("link")).toHaveTextContent(
      "December 1 article",
    );
    await user.click(within(year).getByRole("link", { name: "January 2 articles" }));
    expect(await screen.findByRole("heading", { level: 1, name: "January 2023" })).toBeInTheDocument();
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
      "End of January",
      "First of the year",
    ]);
  });

  it("says so of a month without articles, and does not know a thirteenth month", async () => {
    const { router } = renderApp("/archive/2021/05", { articles });
    expect(await screen.findByText(en.monthEmpty("May 2021"))).toBeInTheDocument();
    await router.navigate("/archive/2021/13");
    expect(await screen.findByRole("heading", { level: 1, name: en.notFoundTitle })).toBeInTheDocument();
  });
});

describe("searching", () => {
  it("finds articles by the words typed, which the address keeps", async () => {
    const { router, user } = renderApp("/search", { articles });
    await user.type(await screen.findByRole("searchbox", { name: en.searchLabel }), "year elec{Enter}");
    expect(await screen.findByText(en.found(1, "year elec"))).toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 2, name: "First of the year" })).toBeInTheDocument();
    expect(router.state.location.search).toBe("?q=year+elec");
    expect(screen.getByRole("searchbox")).toHaveValue("year elec");
  });

  it("says what to do when nothing is found, and asks for a word when there is none", async () => {
    const { router } = renderApp("/search?q=volcano", { articles });
    expect(await screen.findByText(en.notFoundText("volcano"))).toBeInTheDocument();
    await router.navigate("/search?q=++");
    expect(await screen.findByText(en.searchPrompt)).toBeInTheDocument();
  });
});
