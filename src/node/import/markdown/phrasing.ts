import type { Image, ImageReference, Link, LinkReference, PhrasingContent } from "mdast";
import type { Block } from "../../../content/block.ts";
import { addressBeside, linkAddress, safeAddress } from "../html/addresses.ts";
import { type Marks, MarkedLine, NO_MARKS } from "../html/marked-line.ts";
import { oneLine } from "../html/spaces.ts";
import type { MarkdownReading } from "./markdown-reading.ts";

/** Reads running text as paragraphs, and as blocks the images that stand in it. */
export function readPhrasing(nodes: PhrasingContent[], reading: MarkdownReading): Block[] {
  const blocks: Block[] = [];
  const line = new MarkedLine();
  const endParagraph = () => {
    const text = line.take();
    if (text !== undefined) blocks.push({ type: "paragraph", text });
  };

  function read(node: PhrasingContent, marks: Marks): void {
    switch (node.type) {
      case "text":
        return line.append(node.value, marks);
      case "inlineCode":
        return line.append(node.value, { ...marks, code: true });
      case "break":
        return line.break();
      case "emphasis":
        return node.children.forEach((child) => read(child, { ...marks, emphasis: true }));
      case "strong":
        return node.children.forEach((child) => read(child, { ...marks, strong: true }));
      case "delete":
        return node.children.forEach((child) => read(child, { ...marks, struck: true }));
      case "link":
      case "linkReference": {
        const href = linkTarget(node, reading);
        return node.children.forEach((child) => read(child, href === undefined ? marks : { ...marks, href }));
      }
      case "image":
      case "imageReference": {
        const image = readImage(node, reading);
        if (typeof image === "string") return line.append(image, marks);
        endParagraph();
        blocks.push(image);
        return;
      }
      case "footnoteReference":
        return line.append(`[${noteNumber(node.identifier, reading)}]`, marks);
      // Where there is HTML, all of the paragraph is read as it.
      case "html":
        return;
    }
  }

  for (const node of nodes) read(node, NO_MARKS);
  endParagraph();
  return blocks;
}

/** Where a link leads, by itself or by its definition; `undefined` for one that leads nowhere known. */
export function linkTarget(node: Link | LinkReference, reading: MarkdownReading): string | undefined {
  const url = node.type === "link" ? node.url : reading.definitions.get(node.identifier)?.url;
  return url === undefined ? undefined : taken(linkAddress(url, reading.base), reading);
}

function taken(address: string | undefined, reading: MarkdownReading): string | undefined {
  reading.addressRoom -= address?.length ?? 0;
  return reading.addressRoom < 0 ? undefined : address;
}

/** The address and texts of an image; only what is said of it where its file is not known. */
export function readImage(
  node: Image | ImageReference,
  reading: MarkdownReading,
): Extract<Block, { type: "image" }> | string {
  const target = node.type === "image" ? node : reading.definitions.get(node.identifier);
  const src = target === undefined ? undefined : taken(pictureAddress(target.url, reading), reading);
  const alt = oneLine(node.alt ?? "");
  const caption = oneLine(target?.title ?? "");
  if (src !== undefined) return { type: "image", src, alt, ...(caption !== "" && { caption }) };
  return alt === "" || caption === "" ? alt || caption : `${alt} (${caption})`;
}

function pictureAddress(url: string, { base, isLocal }: MarkdownReading): string | undefined {
  return safeAddress(url, base) ?? (isLocal ? addressBeside(url) : undefined);
}

/** The number of a footnote: they are counted as they are referred to. */
export function noteNumber(identifier: string, { numbers }: MarkdownReading): number {
  const number = numbers.get(identifier) ?? numbers.size + 1;
  numbers.set(identifier, number);
  return number;
}
