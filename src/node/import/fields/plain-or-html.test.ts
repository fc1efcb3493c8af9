import { expect, it } from "vitest";
import { plainLine, plainOrHtml } from "./plain-or-html.ts";

it.each([
  ["One.\n\nTwo.", "One.\n\nTwo."],
  ["One.\r\nTwo.", "One.\n\nTwo."],
  ["A first line\nSecond.", "A first line\n\nSecond."],
  ["of lines that\nwere broken to\nfit a page", "of lines that\nwere broken to\nfit a page"],
  ["Q&amp;A &mdash; 5 &lt; 6 & so", "Q&A — 5 < 6 & so"],
  ["shares of <CPML> rose", "shares of <CPML> rose"],
  ["if a<b and b>c", "if a<b and b>c"],
])("takes %j for plain text", (text, body) => {
  expect(plainOrHtml(text)).toBe(body);
});

it.each([
  ["<p>One.</p><p>Two.</p>", ["One.", "Two."]],
  ["One.<br><br>Two.", ["One.", "Two."]],
  ["One <b>bold</b>.\n\nTwo.", [["One ", { text: "bold", strong: true }, "."], "Two."]],
  ["One.\n\n<h2>Two</h2>\n\nThree.", ["One.", "Two", "Three."]],
])("takes %j for HTML", (text, texts) => {
  const blocks = plainOrHtml(text);
  expect(typeof blocks === "string" ? blocks : blocks.map((block) => "text" in block && block.text)).toEqual(
    texts,
  );
});

it("takes the marks out of a line only where there are some", () => {
  expect(plainLine("Tom &amp; <i>Jerry</i>")).toBe("Tom & Jerry");
  expect(plainLine(" AT&T  <CPML>\nrises ")).toBe("AT&T <CPML> rises");
});
