import { describe, expect, it } from "vitest";
import { linkTarget } from "./link-target.ts";

describe("a link that somebody wrote", () => {
  it.each([
    ["/articles/moon", { path: "/articles/moon" }],
    ["/topics/space?q=-%23russia", { path: "/topics/space?q=-%23russia" }],
    ["/articles/moon#passage", { path: "/articles/moon#passage" }],
    ["https://example.org/a?b#c", { url: "https://example.org/a?b#c" }],
    ["HTTP://example.org", { url: "http://example.org/" }],
    ["//example.org/a", { url: "https://example.org/a" }],
    ["/\\example.org/a", { url: "https://example.org/a" }],
    ["/\t/example.org/a", { url: "https://example.org/a" }],
  ])("%j leads where it says", (address, target) => {
    expect(linkTarget(address)).toEqual(target);
  });

  it.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "mailto:a@example.org",
    "/.//example.org",
    "articles/moon",
    "",
    "https://",
  ])("%j leads nowhere", (address) => {
    expect(linkTarget(address)).toBeUndefined();
  });
});
