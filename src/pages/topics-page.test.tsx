import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { TOPICS_PAGE_SIZE } from "../archive/archive.ts";
import { topicsEn } from "../messages/topics-en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const articles = [
  anArticle("a", { topics: ["Space"] }),
  anArticle("b", { topics: ["Élections", "Space"] }),
  anArticle("c", { topics: ["Arts", "Space law"] }),
];

const manyTopics = Array.from({ length: TOPICS_PAGE_SIZE + 1 }, (_, n) => `Topic ${1000 + n}`);

function rows(): (string | null)[] {
  return within(screen.getByRole("main"))
    .getAllByRole("listitem")
    .map((item) => item.textContent);
}

describe("the topics", () => {
  it("are listed by name with their numbers of articles", async () => {
    renderApp("/topics", { articles });
    await screen.findByText(topicsEn.topicsIntro(4, 3));
    expect(rows()).toEqual([
      "Arts 1 article",
      "Élections 1 article",
      "Space 2 articles",
      "Space law 1 article",
    ]);
  });

  it("say whom they are by where their licence asks for it", async () => {
    const attribution = { text: "IPTC NewsCodes, iptc.org", url: "https://iptc.org/" };
    renderApp("/topics", { archive: memoryArchive({ ...anEdition(articles), attribution }) });
    expect(await screen.findByRole("link", { name: attribution.text })).toHaveAttribute(
      "href",
      attribution.url,
    );
  });

  it("are listed by size where the reader asks for that", async () => {
    const { router, user } = renderApp("/topics", { articles });
    await user.click(await screen.findByRole("link", { name: topicsEn.topicsBy.size }));
    await waitFor(() => expect(rows()[0]).toBe("Space 2 articles"));
    expect(router.state.location.search).toBe("?order=size");
    expect(screen.getByRole("link", { name: topicsEn.topicsBy.size })).toHaveAttribute(
      "aria-current",
      "true",
    );
  });

  it("are found while the reader types, which the address keeps and the way back does not", async () => {
    const { router, user } = renderApp("/topics", { articles });
    const finder = await screen.findByRole("searchbox", { name: topicsEn.findTopic });
    await user.type(finder, "elec");
    expect(await screen.findByText(topicsEn.topicsFound(1, "elec"))).toBeInTheDocument();
    expect(rows()).toEqual(["Élections 1 article"]);
    expect(router.state.location.search).toBe("?find=elec");
    expect(router.state.historyAction).toBe("REPLACE");
    expect(finder).toHaveFocus();
    expect(finder).toHaveValue("elec");
  });

  it("are found by a word within their name, and that none is found is said", async () => {
    const { user } = renderApp("/topics?find=law", { articles });
    expect(await screen.findByText(topicsEn.topicsFound(1, "law"))).toBeInTheDocument();
    expect(rows()).toEqual(["Space law 1 article"]);
    await user.type(screen.getByRole("searchbox"), "yers");
    expect(await screen.findByText(topicsEn.topicsFound(0, "lawyers"))).toBeInTheDocument();
  });

  it("have pages with addresses of their own", async () => {
    const { router, user } = renderApp("/topics", { articles: [anArticle("a", { topics: manyTopics })] });
    await user.click(await screen.findByRole("link", { name: topicsEn.nextTopics }));
    expect(await screen.findByText(topicsEn.topicsPageOf(2, 2))).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/topics/page/2");
    expect(rows()).toEqual([`${manyTopics.at(-1)} 1 article`]);
    expect(screen.getByRole("link", { name: topicsEn.previousTopics })).toHaveAttribute("href", "/topics");

    await user.type(screen.getByRole("searchbox"), "1007{Enter}");
    expect(await screen.findByText(topicsEn.topicsFound(1, "1007"))).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/topics");
  });

  it("keep order and search from page to page", async () => {
    renderApp("/topics?find=topic&order=size", { articles: [anArticle("a", { topics: manyTopics })] });
    expect(await screen.findByRole("link", { name: topicsEn.nextTopics })).toHaveAttribute(
      "href",
      "/topics?find=topic&order=size&page=2",
    );
  });

  it.each(["/topics/page/2", "/topics/page/none", "/topics?page=0"])("are not found at %s", async (path) => {
    renderApp(path, { articles });
    expect(
      await screen.findByRole("heading", { level: 1, name: problemEn.notFoundTitle }),
    ).toBeInTheDocument();
  });

  it("leave a topic that is called page where it is", async () => {
    renderApp("/topics/page", { articles: [anArticle("a", { topics: ["Page"] })] });
    expect(await screen.findByRole("heading", { level: 1, name: "Page" })).toBeInTheDocument();
  });

  it("say so when there are none", async () => {
    renderApp("/topics");
    expect(await screen.findByText(topicsEn.noTopics)).toBeInTheDocument();
  });
});
