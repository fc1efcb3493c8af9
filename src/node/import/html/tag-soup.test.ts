import fc from "fast-check";
import { parseFragment } from "parse5";
import * as v from "valibot";
import { expect, test } from "vitest";
import { blockSchema, blockText, type Block } from "../../../content/block.ts";
import { escapeMarkup } from "../../../content/escape-markup.ts";
import type { Text } from "../../../content/text.ts";
import { isElement, type ParentNode } from "./element.ts";
import { readHtml } from "./read-html.ts";

/** What a browser shows as it is typed. */
const SHOWN =
  "p div span b i em strong a code ul ol li dl dt dd blockquote cite footer h1 h2 h4 pre figure figcaption br hr section " +
  "details summary form button center font unknown nobr body html";
const OTHERS =
  "table tr td th thead caption img q sub sup ruby rt rp svg math mi text script style template noscript select option " +
  "iframe video object textarea title frameset amp-video amp-twitter lite-youtube";

const value = fc.constantFrom(
  "https://a.example/x",
  "/x",
  "javascript:alert(1)",
  "data:text/html,x",
  "2",
  "none",
  '"><b>',
  "#fn1",
  "flourish-embed fb-post",
  "wp-block-verse",
);
const attribute = fc
  .tuple(
    fc.constantFrom(
      ..."href src srcset class colspan rowspan onclick alt data data-src data-href data-tweetid videoid".split(
        " ",
      ),
    ),
    value,
  )
  .map(([key, said]) => ` ${key}='${said}'`);
const word = fc.oneof(
  fc.constantFrom(
    "storm",
    "sea ",
    " rain",
    "\n",
    "&amp;",
    "&lt;b&gt;",
    "\u00a0",
    "\u202e",
    "<!--",
    "-->",
    "]]>",
    "<",
    "\0",
  ),
  fc.string({ maxLength: 6 }),
);

function soupOf(names: string): fc.Arbitrary<string> {
  const name = fc.constantFrom(...names.split(" "));
  const attributes = fc.array(attribute, { maxLength: 2 });
  const openTag = fc.tuple(name, attributes).map(([tag, given]) => `<${tag}${given.join("")}>`);
  const piece = fc.oneof(
    word,
    openTag,
    name.map((tag) => `</${tag}>`),
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
}

const BASE = "https://news.example/";
const blocksSchema = v.array(blockSchema);

test("any soup of tags becomes blocks as articles have them", () => {
  fc.assert(
    fc.property(soupOf(`${SHOWN} ${OTHERS}`), (html) => {
      const blocks = readHtml(html, BASE);
      expect(v.parse(blocksSchema, blocks)).toEqual(blocks);
      expect(JSON.stringify(blocks)).not.toMatch(/"(?:href|src|url|player)":"(?!https?:|mailto:)/);
    }),
    { numRuns: 200 },
  );
});

test("no character that a browser shows is lost, and none is added", () => {
  fc.assert(
    fc.property(soupOf(SHOWN), (html) => {
      const read = readHtml(html, BASE).map(blockText).join("");
      expect(characters(read)).toBe(characters(shownIn(parseFragment(html))));
    }),
    { numRuns: 200 },
  );
});

test("blocks written as HTML are read as the same blocks", () => {
  fc.assert(
    fc.property(soupOf(`${SHOWN} img iframe`), (html) => {
      const blocks = readHtml(html, BASE);
      const again = readHtml(blocks.map(written).join("\n"), BASE);
      expect(again.map(meaning)).toEqual(blocks.map(meaning));
    }),
    { numRuns: 200 },
  );
});

function shownIn(parent: ParentNode): string {
  return parent.childNodes
    .map((node) => (isElement(node) ? shownIn(node) : "value" in node ? node.value : ""))
    .join("");
}

/** Which characters a text has, but for spaces, what is never shown, what marks or numbers the items of lists, and dashes before names. */
function characters(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u00ad\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb“”‘’–.\d—―-]/gu, "");
  return Array.from(visible).toSorted().join("");
}

function written(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${writtenText(block.text)}</p>`;
    case "heading":
      return `<h${block.level}>${writtenText(block.text)}</h${block.level}>`;
    case "quote": {
      const footer = block.cite === undefined ? "" : `<footer>${escapeMarkup(block.cite)}</footer>`;
      const cite = block.url === undefined ? "" : ` cite="${escapeMarkup(block.url)}"`;
      return `<blockquote${cite}><p>${writtenText(block.text)}</p>${footer}</blockquote>`;
    }
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      return `<${name}>${block.items.map((item) => `<li>${writtenText(item)}</li>`).join("")}</${name}>`;
    }
    case "image":
      return `<figure><img src="${escapeMarkup(block.src)}" alt="${escapeMarkup(block.alt)}"><figcaption>${escapeMarkup(block.caption ?? "")}</figcaption></figure>`;
    case "embed":
      return `<iframe src="${escapeMarkup(block.url)}" title="${escapeMarkup(block.title ?? "")}"></iframe>`;
    case "divider":
      return "<hr>";
    case "code":
      return `<pre>${escapeMarkup(block.text)}</pre>`;
    case "table":
      return "";
  }
}

function writtenText(text: Text): string {
  return (typeof text === "string" ? [text] : text)
    .map((run) => {
      const { href, ...marks } = typeof run === "string" ? { text: run } : run;
      const marked = escapeMarkup(marks.text).replaceAll("\n", "<br>");
      return href === undefined ? marked : `<a href="${escapeMarkup(href)}">${marked}</a>`;
    })
    .join("");
}

function meaning(block: Block): unknown {
  const text = blockText(block).replace(/\s+/g, " ").trim();
  const links = block.type === "paragraph" || block.type === "heading" ? linksIn(block.text) : [];
  return { type: block.type, text, links };
}

function linksIn(text: Text): (string | undefined)[] {
  if (typeof text === "string") return [];
  return [...new Set(text.map((run) => (typeof run === "string" ? undefined : run.href)))].filter(Boolean);
}
