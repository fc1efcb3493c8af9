import type { Block } from "../../content/block.ts";
import { publicUrl, type Site } from "../../content/site.ts";
import type { Text } from "../../content/text.ts";

/** An address of an article as the whole world can follow it; `undefined` for an anchor, and for what is no address. */
export function fullAddress(site: Site, address: string): string | undefined {
  if (address.startsWith("#")) return undefined;
  const full = address.startsWith("/") ? publicUrl(site, address) : address;
  const url = URL.parse(full);
  return url === null ? undefined : uriOf(url);
}

/** A URI by the letter of RFC 3986: browsers let more stand in an address. */
function uriOf({ href, protocol, host, origin }: URL): string {
  const start = host === "" ? protocol.length : Math.max(href.indexOf(host) + host.length, origin.length);
  const rest = href
    .slice(start)
    .replace(/[[\]^`{|}"<>\\]/g, encodeURIComponent)
    .replace(/%(?![\da-f]{2})/gi, "%25");
  const [path = "", ...parts] = rest.split("#");
  return href.slice(0, start) + path + (parts.length === 0 ? "" : `#${parts.join("%23")}`);
}

/** Blocks whose links and pictures can be followed from anywhere; a link that leads nowhere from there is its text. */
export function withFullAddresses(blocks: Block[], site: Site): Block[] {
  return blocks.map((block) => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return { ...block, text: fullText(block.text, site) };
      case "quote":
        return { ...block, text: fullText(block.text, site), url: block.url && fullAddress(site, block.url) };
      case "list":
        return { ...block, items: block.items.map((item) => fullText(item, site)) };
      case "image":
        return { ...block, src: fullAddress(site, block.src) ?? block.src };
      case "table": {
        const cells = (row: Text[]) => row.map((cell) => fullText(cell, site));
        return { ...block, head: cells(block.head), rows: block.rows.map(cells) };
      }
      case "embed":
      case "divider":
      case "code":
        return block;
    }
  });
}

function fullText(text: Text, site: Site): Text {
  if (typeof text === "string") return text;
  return text.map((run) =>
    typeof run === "string" || run.href === undefined ? run : { ...run, href: fullAddress(site, run.href) },
  );
}
