import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { PAGE_SIZE } from "../archive/archive.ts";
import { calendarEn } from "../messages/calendar-en.ts";
import { en } from "../messages/en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const articles = [
  anArticle("a", { date: "2021-06-30", headline: "Midsummer" }),
  anArticle("b", { date: "2022-12-31", headline: "Last of the year" }),
  anArticle("c", { date: "2023-01-01", headline: "First of the year" }),
  anArticle("d", { date: "2023-01-31", headline: "End of January" }),
  anArticle("e", { date: "2023-03-01", headline: "Spring" }),
];

function headlines(): (string | null)[] {
  return screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
}

async function nearest(): Promise<(string | null)[]> {
  const nav = await screen.findByRole("navigation", { name: en.nearestSpans });
  return within(nav)
    .getAllByRole("link")
    .map((link) => `${link.textContent} ${link.getAttribute("href")}`);
}

describe("the archive", () => {
  it("lists everything, newest first, under the calendar of the newest year", async () => {
    renderApp("/archive", { articles });
    expect(await screen.findByText(en.archiveIntro(5))).toBeInTheDocument();
    expect(headlines()).toEqual([
      "Spring",
      "End of January",
      "First of the year",
      "Last of the year",
      "Midsummer",
    ]);
    expect(screen.getByText(calendarEn.calendarSpan("1 January", "31 December 2023", 3))).toBeInTheDocument();
    const years = within(screen.getByRole("navigation", { name: calendarEn.years }));
    expect(years.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "2023 3",
      "2022 1",
      "2021 1",
    ]);
  });

  it("has pages that are numbered from the oldest and stay the same", async () => {
    const many = Array.from({ length: 2 * PAGE_SIZE }, (_, n) =>
      anArticle(`number-${n}`, { date: "2023-01-01", headline: `Number ${n}` }),
    );
    const { user } = renderApp("/archive", { articles: many });
    await user.click(await screen.findByRole("link", { name: en.olderPage }));
    expect(await screen.findByText(en.pageAt(1))).toBeInTheDocument();
    expect(headlines()).toHaveLength(PAGE_SIZE);
    expect(screen.queryByRole("region", { name: calendarEn.calendarOf("2023") })).not.toBeInTheDocument();
  });

  it("says what to do where nothing was published", async () => {
    renderApp("/archive");
    expect(await screen.findByText(en.emptyArchive)).toBeInTheDocument();
    expect(screen.queryByRole("region")).not.toBeInTheDocument();
  });
});

describe("a year, a month and a day", () => {
  it("list what was published in them, and lead to each other", async () => {
    const { user } = renderApp("/archive/2023", { articles });
    expect(await screen.findByRole("heading", { level: 1, name: "2023" })).toBeInTheDocument();
    expect(headlines()).toEqual(["Spring", "End of January", "First of the year"]);

    await user.click(screen.getByText(calendarEn.monthsTable("2023")));
    await user.click(screen.getByRole("link", { name: "January" }));
    expect(await screen.findByRole("heading", { level: 1, name: "January 2023" })).toBeInTheDocument();
    expect(headlines()).toEqual(["End of January", "First of the year"]);

    await user.click(screen.getByRole("link", { name: "2023" }));
    await user.click(await screen.findByRole("link", { name: calendarEn.dayCount("31 January 2023", 1) }));
    expect(await screen.findByRole("heading", { level: 1, name: "31 January 2023" })).toBeInTheDocument();
    expect(headlines()).toEqual(["End of January"]);
    expect(screen.getByRole("link", { name: "January 2023" })).toHaveAttribute("href", "/archive/2023/01");
  });

  it.each([
    ["/archive/2022", ["Earlier: 2021 /archive/2021", "Later: 2023 /archive/2023"]],
    ["/archive/2023/01", ["Earlier: December 2022 /archive/2022/12", "Later: March 2023 /archive/2023/03"]],
    [
      "/archive/2023/01/31",
      ["Earlier: 1 January 2023 /archive/2023/01/01", "Later: 1 March 2023 /archive/2023/03/01"],
    ],
    ["/archive/2023/03/01", ["Earlier: 31 January 2023 /archive/2023/01/31"]],
    ["/archive/2021", ["Later: 2022 /archive/2022"]],
  ])("of %s: the nearest with articles are offered", async (path, expected) => {
    renderApp(path, { articles });
    expect(await nearest()).toEqual(expected);
  });

  it.each([
    ["/archive/2020", en.nothingIn("2020"), ["Later: 2021 /archive/2021"]],
    [
      "/archive/2022/05",
      en.nothingIn("May 2022"),
      ["Earlier: June 2021 /archive/2021/06", "Later: December 2022 /archive/2022/12"],
    ],
    ["/archive/2024/02/29", en.nothingOn("29 February 2024"), ["Earlier: 1 March 2023 /archive/2023/03/01"]],
  ])("%s is empty, says so, and offers the nearest with articles", async (path, sentence, expected) => {
    renderApp(path, { articles });
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(await nearest()).toEqual(expected);
  });

  it.each([
    "/archive/2023/13",
    "/archive/2023/02/30",
    "/archive/23",
    "/archive/page",
    "/archive/page/2",
    "/archive/2023/page/2",
    "/archive/2023/1",
  ])("are not found at %s", async (path) => {
    renderApp(path, { articles });
    expect(
      await screen.findByRole("heading", { level: 1, name: problemEn.notFoundTitle }),
    ).toBeInTheDocument();
  });
});
