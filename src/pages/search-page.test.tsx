import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PAGE_SIZE, type Archive, type List } from "../archive/archive.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import { en } from "../messages/en.ts";
import { searchEn } from "../messages/search-en.ts";
import { parseQuery } from "../query/parse-query.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const articles = [
  anArticle("a", { date: "2022-12-31", headline: "Last of the year", topics: ["Space"], lang: "en" }),
  anArticle("b", { date: "2023-01-01", headline: "First of the year", topics: ["Élections", "Space"] }),
  anArticle("c", {
    date: "2023-01-31",
    headline: "End of January",
    topics: ["Arts"],
    body: "A month of concerts ended. Nobody knew then that the theatre would be closed a year later.",
  }),
];

function found(n: number, text: string): string {
  return searchEn.found(en.articlesFound(n, true), text);
}

function headlines(): (string | null)[] {
  return screen.queryAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
}

async function box(): Promise<HTMLInputElement> {
  return screen.findByRole<HTMLInputElement>("searchbox", { name: en.searchLabel });
}

/** An archive in memory that answers a list in its own way. */
function anArchive(change: (list: List) => Partial<List>, others: Partial<Archive> = {}): Archive {
  const archive = memoryArchive(anEdition(articles));
  return {
    ...archive,
    list: async (request) => {
      const list = await archive.list(request);
      return list && { ...list, ...change(list) };
    },
    ...others,
  };
}

/** A screen in place of jsdom's, which has none: what is watched comes onto it when the test says so. */
function aScreen(): { comeIntoView: () => void } {
  const watchers = new Set<() => void>();
  class Watcher {
    constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
      watchers.add(() => tell([{ isIntersecting: true }]));
    }
    observe(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal("IntersectionObserver", Watcher);
  return { comeIntoView: () => act(() => watchers.forEach((watcher) => watcher())) };
}

afterEach(() => void vi.unstubAllGlobals());

describe("searching", () => {
  it("finds articles by the words typed, which the address keeps", async () => {
    const { router, user } = renderApp("/search", { articles });
    await user.type(await box(), "year élections{Enter}");
    expect(await screen.findByText(found(1, "year élections"))).toBeInTheDocument();
    expect(headlines()).toEqual(["First of the year"]);
    expect(router.state.location.search).toBe("?q=year+%C3%A9lections");
    expect(await box()).toHaveValue("year élections");
  });

  it("says what to do when nothing is found, and asks for a word when there is none", async () => {
    const { router } = renderApp("/search?q=volcano", { articles });
    expect(await screen.findByText(searchEn.nothing("volcano"))).toBeInTheDocument();
    await router.navigate("/search?q=++");
    expect(await screen.findByText(en.searchPrompt)).toBeInTheDocument();
  });

  it("marks what was looked for in a headline", async () => {
    renderApp("/search?q=years", { articles });
    await screen.findByText(found(3, "years"));
    const [first] = screen.getAllByText("year", { selector: "mark" });
    expect(first?.closest("h2")).toHaveTextContent("First of the year");
  });

  it("shows the place in the text where neither headline nor standfirst has it", async () => {
    const { comeIntoView } = aScreen();
    const archive = memoryArchive(anEdition(articles));
    const article = vi.spyOn(archive, "article");
    renderApp("/search?q=theatre", { archive });
    await screen.findByText(found(1, "theatre"));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(article).not.toHaveBeenCalled();
    comeIntoView();
    const mark = await screen.findByText("theatre", { selector: "mark" });
    expect(mark.closest("p")).toHaveTextContent(/Nobody knew then that the theatre would be closed/);
  });

  it("offers another spelling where one finds something", async () => {
    const { user } = renderApp("/search?q=teatre+month", { articles });
    await user.click(await screen.findByRole("link", { name: "theatre month" }));
    expect(await screen.findByText(found(1, "theatre month"))).toBeInTheDocument();
    expect(await box()).toHaveValue("theatre month");
  });

  it("shows the newest or the most relevant first, as the address says", async () => {
    const { router, user } = renderApp("/search?q=year", { articles });
    await user.click(await screen.findByRole("link", { name: searchEn.mostRelevantFirst }));
    await waitFor(() => expect(headlines().at(-1)).toBe("End of January"));
    expect(screen.getByRole("link", { name: searchEn.mostRelevantFirst })).toHaveAttribute(
      "aria-current",
      "true",
    );
    expect(router.state.location.search).toBe("?q=year&order=relevance");
    await user.click(screen.getByRole("link", { name: searchEn.newestFirst }));
    await waitFor(() => expect(headlines()[0]).toBe("End of January"));
  });

  it("goes through many articles by where each page begins", async () => {
    const many = Array.from({ length: 2 * PAGE_SIZE + 2 }, (_, n) =>
      anArticle(`n-${n}`, { headline: `Number ${n}`, date: n < 15 ? "2023-01-01" : "2023-01-02" }),
    );
    const { router, user } = renderApp("/search?q=number", { articles: many });
    await user.click(await screen.findByRole("link", { name: en.olderPage }));
    expect(await screen.findByRole("link", { name: searchEn.newestPage })).toHaveAttribute(
      "href",
      "/search?q=number",
    );
    expect(router.state.location.search).toMatch(/^\?q=number&from=./);
    expect(headlines()).toHaveLength(PAGE_SIZE);
    await user.click(screen.getByRole("link", { name: en.olderPage }));
    await waitFor(() => expect(headlines()).toHaveLength(2));
    expect(screen.queryByRole("link", { name: en.olderPage })).not.toBeInTheDocument();
    await user.click(screen.getByRole("link", { name: searchEn.newestPage }));
    await waitFor(() => expect(headlines()).toHaveLength(PAGE_SIZE));
  });
});

describe("searching while typing", () => {
  it("follows the letters, with the focus in the box, and makes one entry of the history", async () => {
    const { router, user } = renderApp("/search", { articles });
    await user.type(await box(), "yea");
    expect(await screen.findByText(found(3, "yea"))).toBeInTheDocument();
    await user.type(await box(), "r elec");
    expect(await screen.findByText(found(1, "year elec"))).toBeInTheDocument();
    expect(router.state.location.search).toBe("?q=year+elec&typing=1");
    expect(await box()).toHaveFocus();
    expect(await box()).toHaveValue("year elec");
    await user.type(await box(), "tions{Enter}");
    await waitFor(() => expect(router.state.location.search).toBe("?q=year+elections"));
    await router.navigate(-1);
    await waitFor(() => expect(screen.getByRole("searchbox")).toHaveValue(""));
    expect(router.state.location.search).toBe("");
  });

  it("shows the search before again on Back, in the box too", async () => {
    const { router, user } = renderApp("/search?q=january", { articles });
    await screen.findByText(found(1, "january"));
    await user.clear(await box());
    await user.type(await box(), "last{Enter}");
    expect(await screen.findByText(found(1, "last"))).toBeInTheDocument();
    await router.navigate(-1);
    expect(await screen.findByText(found(1, "january"))).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("searchbox")).toHaveValue("january"));
  });

  it("does not show the answer to an older text when it comes late", async () => {
    const archive = memoryArchive(anEdition(articles));
    let answerLate = () => undefined as void;
    const late = new Promise<void>((resolve) => (answerLate = resolve));
    const slow: Archive = {
      ...archive,
      list: async (request) => {
        if (JSON.stringify(request.query).includes('"jan"')) await late;
        return archive.list(request);
      },
    };
    const { user } = renderApp("/search", { archive: slow });
    const listed = vi.spyOn(slow, "list");
    await user.type(await box(), "jan");
    await waitFor(() => expect(listed).toHaveBeenCalled());
    await user.clear(await box());
    await user.type(await box(), "last");
    expect(await screen.findByText(found(1, "last"))).toBeInTheDocument();
    answerLate();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(headlines()).toEqual(["Last of the year"]);
    expect(await box()).toHaveValue("last");
  });

  it("waits for a word that is put together from several keys", async () => {
    const { router } = renderApp("/search", { articles });
    const input = await box();
    fireEvent.compositionStart(input);
    input.value = "jan";
    fireEvent(input, new InputEvent("input", { bubbles: true, isComposing: true }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(router.state.location.search).toBe("");
    fireEvent.compositionEnd(input);
    expect(await screen.findByText(found(1, "jan"))).toBeInTheDocument();
  });

  it("says that the beginning of a word was not looked for in full", async () => {
    renderApp("/search?q=y&typing=1", { archive: anArchive(() => ({ isPartial: true })) });
    expect(await screen.findByText(searchEn.partial)).toBeInTheDocument();
  });

  it("says what is wrong with a text, where, and keeps what was found", async () => {
    const { user } = renderApp("/search?q=january", { articles });
    await screen.findByText(found(1, "january"));
    await user.type(await box(), ' "end of');
    expect(await screen.findByText('"', { selector: "mark" })).toBeInTheDocument();
    expect(await box()).toHaveAccessibleDescription(new RegExp(searchEn.problem("openQuote")));
    expect(await box()).toBeInvalid();
    expect(headlines()).toEqual(["End of January"]);
    await user.type(await box(), '"');
    expect(await screen.findByText(found(1, 'january "end of"'))).toBeInTheDocument();
    expect(await box()).toBeValid();
  });
});

describe("what a search says of itself", () => {
  const several = (value: number): Partial<List> => ({ total: { value, isExact: false } });

  it("is a number that is right, or says that it is not exact", async () => {
    const count = vi.fn<Archive["count"]>(async () => ({ value: 100, isExact: false }));
    renderApp("/search?q=year", { archive: anArchive(() => several(3), { count }) });
    expect(await screen.findByText(searchEn.found(en.articlesFound(100, false), "year"))).toBeInTheDocument();
    expect(count).toHaveBeenCalledOnce();
    expect(en.articlesFound(100, false)).toBe("100+ articles");
    expect(en.articlesFound(3, false)).toBe("at least 3 articles");
  });

  it("is how far back it looked, with a way to go on", async () => {
    const stopped = { day: "2023-01-31", reason: "budget" } as const;
    const change = () => ({ ...several(1), stopped, older: "2023-01-01.1" });
    renderApp("/search?q=year", { archive: anArchive(change) });
    expect(await screen.findByText(searchEn.searchedBackTo("31 January 2023"))).toBeInTheDocument();
    expect(screen.getByRole("link", { name: searchEn.searchOn })).toHaveAttribute(
      "href",
      "/search?q=year&from=2023-01-01.1",
    );
  });

  it("is that it could not reach further back, with another try", async () => {
    let isOffline = true;
    const change = () =>
      isOffline
        ? { cards: [], ...several(0), stopped: { day: "2023-01-31", reason: "unreachable" } as const }
        : {};
    const archive = anArchive(change, { count: () => Promise.reject(new Error("offline")) });
    const { user } = renderApp("/search?q=year", { archive });
    expect(await screen.findByText(searchEn.notReachedBefore("31 January 2023"))).toBeInTheDocument();
    expect(screen.getByText(searchEn.noneYet("year"))).toBeInTheDocument();
    isOffline = false;
    await user.click(screen.getByRole("button", { name: en.retry }));
    expect(await screen.findByText(found(3, "year"))).toBeInTheDocument();
  });

  it("is that its order is approximate", async () => {
    renderApp("/search?q=year&order=relevance", { archive: anArchive(() => ({ isApproximate: true })) });
    expect(await screen.findByText(searchEn.approximate)).toBeInTheDocument();
  });

  it("is what it asks for beside words, each with a link that takes it away", async () => {
    const { user } = renderApp("/search?q=year+%23space+-%23elections+after%3A2022", { articles });
    const filters = await screen.findByRole("list", { name: en.filters });
    expect(
      within(filters)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["has the word “year” ×", "about Space ×", "not about Élections ×", "since 1 January 2022 ×"]);
    await user.click(within(filters).getByRole("link", { name: en.removeFilter("not about Élections") }));
    expect(await screen.findByText(found(2, "year #space after:2022"))).toBeInTheDocument();
    expect(await box()).toHaveValue("year #space after:2022");
  });

  it("names a topic that the archive does not have by its id", async () => {
    renderApp("/search?q=%23volcanoes", { articles });
    expect(await screen.findByRole("link", { name: en.removeFilter("about volcanoes") })).toBeInTheDocument();
    expect(screen.getByText(searchEn.nothing("#volcanoes"))).toBeInTheDocument();
  });
});

describe("beside the search box", () => {
  it("stand examples of what can be asked for, all of them right", async () => {
    const { user } = renderApp("/search", { articles });
    await user.click(await screen.findByText(en.searchHelp));
    expect(await screen.findByRole("link", { name: "#space" })).toHaveAttribute("href", "/search?q=%23space");
    for (const [query] of searchEn.examples("space", "en")) {
      expect(screen.getByRole("link", { name: query })).toBeVisible();
      expect(parseQuery(query)).toHaveProperty("query");
    }
  });

  it("dates are set, which the query says, and shown", async () => {
    const { router, user } = renderApp("/search?q=year+after%3A2020", { articles });
    const from = await screen.findByLabelText(en.searchFrom);
    expect(from).toHaveValue("2020-01-01");
    fireEvent.change(from, { target: { value: "2023-01-01" } });
    fireEvent.change(screen.getByLabelText(en.searchTo), { target: { value: "2023-01-15" } });
    await user.click(screen.getByRole("button", { name: en.searchSetDates }));
    expect(await screen.findByText(found(1, "year after:2023 before:2023-01-16"))).toBeInTheDocument();
    expect(screen.getByLabelText(en.searchTo)).toHaveValue("2023-01-15");
    await router.navigate("/search?q=year");
    await waitFor(() => expect(screen.getByLabelText(en.searchTo)).toHaveValue(""));
  });
});
