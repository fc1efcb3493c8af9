import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { anArticle } from "../testing/articles.ts";
import { renderApp } from "../testing/render-app.tsx";

it("a program reads from left to right, also in an article that does not", async () => {
  const given = { lang: "ar", dir: "rtl", body: [{ type: "code", text: "let x = 1;" }] } as const;
  renderApp("/articles/moon", { articles: [anArticle("moon", { ...given, body: [...given.body] })] });
  const program = await screen.findByText("let x = 1;");
  expect(program.closest("pre")).toHaveAttribute("dir", "ltr");
  expect(program.closest("[dir='rtl']")).not.toBeNull();
});
