import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { calendarEn } from "../messages/calendar-en.ts";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const articles = [
  anArticle("before", { date: "2023-12-30" }),
  ...["2024-03-01", "2024-03-02", "2024-03-02", "2024-03-12", "2024-11-17"].map((date, n) =>
    anArticle(`number-${n}`, { date }),
  ),
];

/** The link of a day in the drawing. */
function day(date: string, count = 1): Promise<HTMLElement> {
  return screen.findByRole("link", { name: calendarEn.dayCount(date, count) });
}

afterEach(() => {
  document.documentElement.dir = "";
});

describe("the calendar of a year", () => {
  it("says which days it shows and how many articles there are on each", async () => {
    renderApp("/archive/2024", { articles });
    const calendar = await screen.findByRole("region", { name: calendarEn.calendarOf("2024") });
    expect(calendar).toHaveTextContent("1 January to 31 December 2024: 5 articles");
    const drawing = within(within(calendar).getByRole("group", { name: calendarEn.calendarOf("2024") }));
    expect(drawing.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "1 March 2024: 1 article",
      "2 March 2024: 2 articles",
      "12 March 2024: 1 article",
      "17 November 2024: 1 article",
    ]);
  });

  it("leads from a day to its articles", async () => {
    const { router, user } = renderApp("/archive/2024", { articles });
    await user.click(await day("2 March 2024", 2));
    expect(await screen.findByRole("heading", { level: 1, name: "2 March 2024" })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/archive/2024/03/02");
  });

  it("leads from two days, the first with Shift, to all between them", async () => {
    const { router, user } = renderApp("/archive/2024", { articles });
    const first = await day("12 March 2024");
    await user.keyboard("{Shift>}");
    await user.click(first);
    expect(await screen.findByText(calendarEn.chooseLastDay("12 March 2024"))).toBeInTheDocument();
    expect(first).toHaveAttribute("aria-current", "date");
    await user.click(await day("1 March 2024"));
    await user.keyboard("{/Shift}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/search"));
    expect(new URLSearchParams(router.state.location.search).get("q")).toBe(
      "after:2024-03 before:2024-03-13",
    );
  });

  it("has a span chosen without Shift too, over years, and lets the reader stop", async () => {
    const { router, user } = renderApp("/archive/2024", { articles });
    await user.click(await screen.findByRole("link", { name: calendarEn.chooseSpan }));
    expect(await screen.findByText(calendarEn.chooseFirstDay)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: calendarEn.stopChoosing })).toHaveFocus();
    await user.click(await day("2 March 2024", 2));
    await screen.findByText(calendarEn.chooseLastDay("2 March 2024"));
    await user.click(screen.getByRole("link", { name: "2023 1" }));
    expect(await day("30 December 2023")).toHaveAttribute(
      "href",
      "/search?q=after%3A2023-12-30+before%3A2024-03-03",
    );
    await user.click(screen.getByRole("link", { name: calendarEn.stopChoosing }));
    expect(await screen.findByRole("link", { name: calendarEn.chooseSpan })).toBeInTheDocument();
    expect(router.state.location.search).toBe("");
  });

  it("takes a day that is none for one that is not chosen yet", async () => {
    renderApp("/archive/2024?from=2024-02-30", { articles });
    expect(await screen.findByText(calendarEn.chooseFirstDay)).toBeInTheDocument();
  });

  it("is one stop of the Tab key, and the arrows go on by days and weeks", async () => {
    const { user } = renderApp("/archive/2024", { articles });
    const newest = await day("17 November 2024");
    expect(
      screen.getAllByRole("link", { name: /^\d+ \w+ 2024: / }).filter(({ tabIndex }) => tabIndex === 0),
    ).toEqual([newest]);
    newest.focus();
    await user.keyboard("{Home}");
    expect(await day("1 March 2024")).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(await day("2 March 2024", 2)).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(await day("12 March 2024")).toHaveFocus();
    await user.keyboard("{ArrowLeft}{ArrowUp}");
    expect(await day("1 March 2024")).toHaveFocus();
    await user.keyboard("{End}");
    expect(newest).toHaveFocus();
    await user.keyboard("{ArrowRight}{ArrowUp}");
    expect(await day("12 March 2024")).toHaveFocus();
    expect(newest).toHaveAttribute("tabindex", "-1");
  });

  it("runs from right to left on a site that does", async () => {
    document.documentElement.dir = "rtl";
    const { user } = renderApp("/archive/2024", { articles });
    const [first, , third] = within(
      await screen.findByRole("group", { name: calendarEn.calendarOf("2024") }),
    ).getAllByRole("link");
    first?.focus();
    await user.keyboard("{ArrowLeft}");
    expect(third).toHaveFocus();
  });

  it("has a table of months for those who do not see it", async () => {
    const { user } = renderApp("/archive/2024", { articles });
    await user.click(await screen.findByText(calendarEn.monthsTable("2024")));
    expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "MonthArticles",
      "March4",
      "November1",
    ]);
    expect(screen.getByRole("link", { name: "November" })).toHaveAttribute("href", "/archive/2024/11");
  });
});
