import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DamagedFileError, UnreachableError, type Archive } from "../archive/archive.ts";
import { memoryArchive } from "../archive/memory-archive.ts";
import { en } from "../messages/en.ts";
import { problemEn } from "../messages/problem-en.ts";
import { anArticle, anEdition } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

const whole = memoryArchive(anEdition([anArticle("one", { headline: "One" })]));

/** An archive whose articles fail with an error until it is mended. */
function failing(error: Error): { archive: Archive; mend: () => void } {
  let article: Archive["article"] = () => Promise.reject(error);
  return {
    archive: { ...whole, article: (slug) => article(slug) },
    mend: () => {
      article = whole.article;
    },
  };
}

describe("a page that cannot be shown", () => {
  it("is told from one that is not there: an unknown address offers a search and the latest", async () => {
    renderApp("/articles/nope", { archive: whole });
    expect(
      await screen.findByRole("heading", { level: 1, name: problemEn.notFoundTitle }),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole("main")).getByRole("searchbox", { name: en.searchLabel }),
    ).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "One" })).toHaveAttribute("href", "/articles/one");
  });

  it.each([
    [
      "damaged",
      new DamagedFileError("articles/one.json", "is not JSON"),
      problemEn.damagedTitle,
      problemEn.damagedAdvice("articles/one.json"),
    ],
    ["out of reach", new UnreachableError("articles/one.json"), en.offlineTitle, problemEn.offlineAdvice],
    ["broken by a fault of ours", new Error("Oh"), problemEn.brokenTitle, problemEn.brokenAdvice],
  ])(
    "says so when it is %s, keeps header and navigation, and can be tried again",
    async (_, error, title, advice) => {
      const { archive, mend } = failing(error);
      const { user } = renderApp("/articles/one", { archive });
      expect(await screen.findByRole("heading", { level: 1, name: title })).toBeInTheDocument();
      expect(screen.getByText(advice)).toBeInTheDocument();
      expect(screen.getByRole("navigation", { name: en.sections })).toBeInTheDocument();
      expect(screen.getByRole("link", { name: problemEn.toFrontPage })).toBeInTheDocument();
      mend();
      await user.click(screen.getByRole("button", { name: en.retry }));
      expect(await screen.findByRole("heading", { level: 1, name: "One" })).toBeInTheDocument();
    },
  );
});
