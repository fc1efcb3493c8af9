import type { Block } from "../../content/block.ts";
import { escapeMarkup } from "../../content/escape-markup.ts";
import type { Picture } from "../../content/picture.ts";
import type { Run, Text } from "../../content/text.ts";
import { plainCharacters } from "./plain-characters.ts";
import { textParagraphs } from "./text-paragraphs.ts";

/** How what a body refers to is told where it goes. */
export interface Drawing {
  /** The address of a link as it is there; `undefined` for one that leads nowhere from there. */
  link: (address: string) => string | undefined;
  /** The address of a picture that can be shown there; without one a link to it stands in its place. */
  picture: (src: string) => string | undefined;
}

/** The blocks of an article as XHTML, which is HTML as well; well-formed whatever their text is. */
export function blocksXhtml(blocks: Block[], drawing: Drawing): string {
  return blocks.map((block) => blockXhtml(block, drawing)).join("\n");
}

function blockXhtml(block: Block, drawing: Drawing): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${textXhtml(block.text, drawing)}</p>`;
    case "heading":
      return block.level === 3
        ? `<h3>${textXhtml(block.text, drawing)}</h3>`
        : `<h2>${textXhtml(block.text, drawing)}</h2>`;
    case "quote":
      return quoteXhtml(block, drawing);
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const items = block.items.map((item) => `<li>${textXhtml(item, drawing)}</li>`);
      return items.length === 0 ? "" : `<${tag}>${items.join("")}</${tag}>`;
    }
    case "image":
      return pictureXhtml(block, drawing);
    case "embed":
      return `<p>${linkXhtml(block.title ?? block.provider, block.url, drawing)}</p>`;
    case "divider":
      return "<hr/>";
    case "code": {
      const language = /^[\w+#-]+$/.test(block.language ?? "") ? ` class="language-${block.language}"` : "";
      return `<pre><code${language}>${xmlText(block.text)}</code></pre>`;
    }
    case "table":
      return tableXhtml(block, drawing);
  }
}

type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;

function quoteXhtml({ text, cite, url }: BlockOf<"quote">, drawing: Drawing): string {
  const words = textParagraphs(text)
    .map((paragraph) => `<p>${textXhtml(paragraph, drawing)}</p>`)
    .join("");
  const told = cite ?? url;
  if (told === undefined) return `<blockquote>${words}</blockquote>`;
  const source = url === undefined ? xmlText(told) : linkXhtml(told, url, drawing);
  return `<blockquote>${words}<footer><cite>${source}</cite></footer></blockquote>`;
}

/** A picture and its caption. One that cannot be shown is a link. */
export function pictureXhtml({ src, alt, width, height, caption }: Picture, drawing: Drawing): string {
  const shown = drawing.picture(src);
  const words = caption === undefined ? "" : `<figcaption>${xmlText(caption)}</figcaption>`;
  if (shown === undefined)
    return `<figure><p>${linkXhtml(alt || "Picture", src, drawing)}</p>${words}</figure>`;
  const size = width && height ? ` width="${width}" height="${height}"` : "";
  return `<figure><img src="${xmlText(shown)}" alt="${xmlText(alt)}"${size}/>${words}</figure>`;
}

function tableXhtml({ head, rows, caption }: BlockOf<"table">, drawing: Drawing): string {
  const row = (cells: Text[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${textXhtml(cell, drawing)}</${tag}>`).join("")}</tr>`;
  const above = caption === undefined ? "" : `<caption>${xmlText(caption)}</caption>`;
  const names = head.length === 0 ? "" : `<thead>${row(head, "th")}</thead>`;
  const filled = rows.filter((cells) => cells.length > 0);
  if (names === "" && filled.length === 0) return caption === undefined ? "" : `<p>${xmlText(caption)}</p>`;
  const body =
    filled.length === 0 ? "" : `<tbody>${filled.map((cells) => row(cells, "td")).join("")}</tbody>`;
  return `<table>${above}${names}${body}</table>`;
}

export function textXhtml(text: Text, drawing: Drawing): string {
  return typeof text === "string" ? linesXhtml(text) : text.map((run) => runXhtml(run, drawing)).join("");
}

function runXhtml(run: Run, drawing: Drawing): string {
  if (typeof run === "string") return linesXhtml(run);
  let marked = linesXhtml(run.text);
  if (run.code) marked = `<code>${marked}</code>`;
  if (run.emphasis) marked = `<em>${marked}</em>`;
  if (run.strong) marked = `<strong>${marked}</strong>`;
  if (run.struck) marked = `<s>${marked}</s>`;
  const address = run.href === undefined ? undefined : drawing.link(run.href);
  return address === undefined ? marked : `<a href="${xmlText(address)}">${marked}</a>`;
}

function linesXhtml(text: string): string {
  return xmlText(text).replaceAll("\n", "<br/>");
}

function linkXhtml(words: string, address: string, drawing: Drawing): string {
  const link = drawing.link(address);
  return link === undefined ? xmlText(words) : `<a href="${xmlText(link)}">${xmlText(words)}</a>`;
}

/** Text as it may stand in XML, between tags or in an attribute. */
export function xmlText(text: string): string {
  return escapeMarkup(plainCharacters(text));
}
