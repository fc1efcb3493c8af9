import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { testSite } from "../testing/articles.ts";
import { MarkdownText } from "./markdown-text.tsx";
import { drawMarkdown } from "./markdown-tree.tsx";
import { SiteContext } from "./site-context.ts";

function draw(text: string): HTMLElement {
  const { container } = render(<SiteContext value={testSite}>{drawMarkdown(text, 3) ?? text}</SiteContext>);
  return container;
}

describe("a note in Markdown", () => {
  it("is drawn with its paragraphs, lists, quotes, headings and code", () => {
    const note = draw(
      "# Plan\n\nRead *this* and **that**\n\n3. one\n4. two\n\n> said\n\n`x`\n\n---\n\n    y",
    );
    expect(screen.getByRole("heading", { level: 3, name: "Plan" })).toBeInTheDocument();
    expect(note.querySelector("em")).toHaveTextContent("this");
    expect(note.querySelector("strong")).toHaveTextContent("that");
    expect(screen.getByRole("list")).toHaveAttribute("start", "3");
    expect(note.querySelector("blockquote")).toHaveTextContent("said");
    expect(note.querySelectorAll("code")).toHaveLength(2);
    expect(screen.getByRole("separator")).toBeInTheDocument();
  });

  it("has links to the site's pages and to http(s) addresses, which tell nobody where they were", () => {
    draw("[here](/articles/moon) [there](https://example.org/) [named][n]\n\n[n]: http://example.net/");
    for (const [name, href] of [
      ["here", "/articles/moon"],
      ["there", "https://example.org/"],
      ["named", "http://example.net/"],
    ]) {
      const link = screen.getByRole("link", { name });
      expect(link).toHaveAttribute("href", href);
      expect(link).toHaveAttribute("rel", "noreferrer nofollow");
    }
  });

  it("names a picture with a link, and fetches nothing", () => {
    const note = draw("![a cat](https://example.org/cat.png) ![](https://example.org/x.png)");
    expect(screen.getByRole("link", { name: "a cat" })).toHaveAttribute(
      "href",
      "https://example.org/cat.png",
    );
    expect(screen.getByRole("link", { name: "https://example.org/x.png" })).toBeInTheDocument();
    expect(note.querySelector("img, [src]")).toBeNull();
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a <b onclick='alert(1)'>bold</b> word",
    "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<!-- a remark -->",
  ])("shows %s as text", (text) => {
    const note = draw(text);
    expect(note).toHaveTextContent(text);
    expect(note.querySelector("script, img, b, svg, a")).toBeNull();
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "<javascript:alert(1)>",
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "[x][y]\n\n[y]: vbscript:msgbox(1)",
    "[x](&#106;avascript:alert(1))",
    "![x][y]\n\n[y]: file:///etc/passwd",
  ])("has no link for %s", (text) => {
    expect(draw(text)).toHaveTextContent(/x|javascript/);
    expect(screen.queryByRole("link")).toBeNull();
  });

  it.each([
    ["long", "a".repeat(30_000)],
    ["deep", `${">".repeat(5000)}a`],
    ["deeply listed", "- ".repeat(200) + "a"],
    [
      "deeply nested by steps",
      Array.from({ length: 40 }, (_, depth) => `${" ".repeat(2 * depth)}- a`).join("\n"),
    ],
    ["full of openings", "[".repeat(9000)],
  ])("that is too %s to be worked out is shown as it was typed", (_, text) => {
    expect(draw(text).textContent).toBe(text);
  });

  it("stands there as it was typed until it can be drawn", async () => {
    render(<MarkdownText text="a *word*" />);
    expect(screen.getByText("a *word*")).toBeInTheDocument();
    expect(await screen.findByText("word")).toBeInTheDocument();
  });
});
