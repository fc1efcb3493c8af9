import type { PhrasingContent } from "mdast";
import { escapeMarkup } from "../../../content/escape-markup.ts";
import { pathBeside } from "../html/addresses.ts";
import type { MarkdownReading } from "./markdown-reading.ts";
import { linkTarget, noteNumber, readImage } from "./phrasing.ts";

/** True for running text in which somebody wrote HTML. */
export function hasHtml(nodes: PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === "html" || ("children" in node && hasHtml(node.children)));
}

/**
 * Running text as HTML, for what has HTML in it: its tags mark what stands between them, so that they can only be read
 * together.
 */
export function phrasingHtml(nodes: PhrasingContent[], reading: MarkdownReading): string {
  return nodes.map((node) => nodeHtml(node, reading)).join("");
}

function nodeHtml(node: PhrasingContent, reading: MarkdownReading): string {
  switch (node.type) {
    case "html":
      return node.value;
    case "text":
      return escapeMarkup(node.value);
    case "inlineCode":
      return `<code>${escapeMarkup(node.value)}</code>`;
    case "break":
      return "<br>";
    case "emphasis":
      return `<em>${phrasingHtml(node.children, reading)}</em>`;
    case "strong":
      return `<strong>${phrasingHtml(node.children, reading)}</strong>`;
    case "delete":
      return `<del>${phrasingHtml(node.children, reading)}</del>`;
    case "link":
    case "linkReference": {
      const href = linkTarget(node, reading);
      const text = phrasingHtml(node.children, reading);
      return href === undefined ? text : `<a href="${escapeMarkup(href)}">${text}</a>`;
    }
    case "image":
    case "imageReference": {
      const image = readImage(node, reading);
      if (typeof image === "string") return escapeMarkup(image);
      const src = encodeURI(pathBeside(image.src) ?? "") || image.src;
      return `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(image.alt)}">`;
    }
    case "footnoteReference":
      return `[${noteNumber(node.identifier, reading)}]`;
  }
}
