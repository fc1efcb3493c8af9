import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockText } from "../../../content/block.ts";
import { postBody } from "./post-body.ts";
import { breakParagraphs } from "./paragraphs.ts";
import { drawShortcodes } from "./shortcodes.ts";

const body = (content: string) => postBody(content, "https://a.example/post", () => []);
const texts = (content: string) => body(content).map(blockText);

describe("the body of a post", () => {
  it("has a paragraph for each that blank lines separate, also in quotations", () => {
    expect(texts("One.\r\n\r\nTwo\nlines.\n \n<blockquote>Three.\n\nFour.</blockquote>")).toEqual([
      "One.",
      "Two\nlines.",
      "Three.\n\nFour.",
    ]);
  });

  it("keeps the lines of code as they are", () => {
    expect(texts("<pre>a\n\nb</pre>")).toEqual(["a\n\nb"]);
  });

  it("makes no paragraphs of lines in what the block editor wrote", () => {
    expect(texts("<!-- wp:paragraph -->\n<p>One\ntwo.</p>\n<!-- /wp:paragraph -->")).toEqual(["One two."]);
  });

  it("is cut in two where a comment cuts it", () => {
    expect(texts("One <!--more-->two")).toEqual(["One", "two"]);
  });

  it.each([
    ["[embed]https://vimeo.com/1[/embed]", "https://vimeo.com/1"],
    ["[youtube=https://youtu.be/abcdefghijk]", "https://www.youtube.com/watch?v=abcdefghijk"],
    ["[vimeo 77]", "https://vimeo.com/77"],
    ["https://vimeo.com/2", "https://vimeo.com/2"],
    ['[video mp4="https://a.example/f.mp4"][/video]', "https://a.example/f.mp4"],
    ['[audio src="https://a.example/f.mp3"]', "https://a.example/f.mp3"],
    ['<!-- wp:embed {"url":"https://b.example/3?a=1\\u0026b=2"} /-->', "https://b.example/3?a=1&b=2"],
  ])("shows what %s stands for", (content, url) => {
    expect(body(content)).toMatchObject([{ type: "embed", url }]);
  });

  it("keeps words in brackets, and drops the layout around words", () => {
    expect(
      texts(
        'He [sic] said [the day after].\n\n[row][column width="1/2"]In a column[/column][/row][form id="1"]',
      ),
    ).toEqual(["He [sic] said [the day after].", "In a column"]);
  });

  it("keeps words in brackets that plugins know, too, unless they stand alone", () => {
    const said = "“The [ad] and the [newsletter] were late [with p=0.05],” he said [ref].";
    expect(texts(`[toc]\n\n${said}\n\n[ad id=4]`)).toEqual([said]);
  });

  it("is not swallowed by a comment that another is in", () => {
    expect(texts("<!-- a <!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->")).toEqual(["One."]);
  });

  it("loses no word, whatever tags and brackets stand about it", () => {
    const part = fc.constantFrom(
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<div>",
      "</div>",
      "\n\n",
      "\n",
      " ",
      "[sic]",
      "<br>",
      "<li>",
      "</ul>",
    );
    const word = fc.integer({ min: 100, max: 999 }).map((number) => `w${number}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(part, word), { maxLength: 30 }), (parts) => {
        const words = parts.filter((one) => /^w\d/.test(one));
        const found =
          texts(parts.join(""))
            .join(" ")
            .match(/w\d{3}/g) ?? [];
        expect(found).toEqual(words);
      }),
      { numRuns: 200 },
    );
  });
});

describe("posts that nobody writes", () => {
  const parts = [
    "[",
    "[a",
    "[a ",
    "[caption]",
    "[[",
    "[/a]",
    "<a",
    "<!--",
    "\n",
    "\n\n",
    " ",
    "<p>",
    '[a x="',
    "<pre>",
    "</pre>",
  ];

  it.each(parts)("a megabyte of %j is read to its end", (part) => {
    const text = part.repeat(1_000_000 / part.length);
    expect(() => breakParagraphs(drawShortcodes(text, () => undefined))).not.toThrow();
  });

  it("a megabyte of blocks whose delimiters have one end is read to its end", () => {
    expect(postBody(`${"<!-- wp:a ".repeat(100_000)}-->One.`, undefined, () => [])).toHaveLength(1);
  });

  it("a megabyte of line ends in a piece of code is read to its end", () => {
    const code = `a${"\n".repeat(1_000_000)}b`;
    const [block] = postBody(`[code]${code}[/code]`, undefined, () => []);
    expect(block).toEqual({ type: "code", text: code });
  });
});
