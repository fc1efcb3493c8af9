import { expect, it } from "vitest";
import { tooMuchMarkdown } from "./markdown-limits.ts";
import { plainMarkdown } from "./plain-markdown.ts";

it("lets pass what anybody writes", () => {
  const paragraph = "The *quick* **brown** fox of [the wood](https://wood.example/) jumps `over`.\n\n";
  expect(tooMuchMarkdown(paragraph.repeat(3000))).toBeUndefined();
  expect(tooMuchMarkdown(`| a | b |\n|---|---|\n${"| [x](y) | *z* |\n".repeat(500)}`)).toBeUndefined();
});

it.each(["[", "]", "*a_ ", "a <!--", "> ", "![", "[^a]", "a <?", "- ", "\\", "&", "|a", "a\n", "* x\n"])(
  "refuses five megabytes of %j, saying why",
  (unit) => {
    expect(tooMuchMarkdown(unit.repeat(5_000_000 / unit.length))).toMatch(/^has more than .*; split it$/);
  },
);

it.each(["]", "*a_ ", "a <!--", "> ", "a <?", "\\", "&", "a\n"])(
  "refuses as much of %j as takes long",
  (unit) => {
    expect(tooMuchMarkdown(unit.repeat(900_000 / unit.length))).toMatch(/^has more /);
  },
);

it("rewrites tags that never end", () => {
  for (const unit of [
    ..."{{< a ~{% a ~[[a|~%%a~==a~`a~{{<~$_a ~{# a ~{/* ~{::comment}~::: a ~{: .a~:a:~{{ 'a' |".split("~"),
    ..."<A\n~<A>\n~{{<\n~%%\n~{# \n~$$\n~: a\n~import {\n~export const a = {\n".split("~"),
  ]) {
    expect(plainMarkdown(unit.repeat(300_000 / unit.length)).length).toBeGreaterThan(15_000);
  }
});

it.each([":::~!", "!!!~#", "*[a]: ~\u2028a", "> [!a]~\u2028a", "{{<~a"])(
  "rewrites a line of %j with very many spaces in it",
  (line) => {
    const text = line.replace("~", " ".repeat(900_000));
    expect(plainMarkdown(text).length).toBeLessThan(1_000_000);
  },
);

it("rewrites an element with very many attributes", () => {
  const text = `<div ${"markdown=1 ".repeat(90_000)}`;
  expect(plainMarkdown(text)).toBe(text);
});
