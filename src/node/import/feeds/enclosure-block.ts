import type { Block } from "../../../content/block.ts";
import { providerOf } from "../html/providers.ts";
import { safeAddress } from "../html/read-html.ts";
import type { Enclosure } from "./feed.ts";
import { isPicture } from "./feed-media.ts";

const SOUND_OR_FILM = /^(?:audio|video)(?:\/|$)/;
const ENDING = /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|mp4|m4v|webm|mov|ogv)(?:[?#]|$)/i;
const MOST = 20;

/** Where an item is a film of a provider, as in the feeds of YouTube, its address is what there is to see. */
export function filmBlocks(address: string | undefined, body: Block[]): Block[] {
  const provided = address === undefined ? undefined : providerOf(address);
  if (provided?.player === undefined || body.some((block) => block.type === "embed")) return [];
  return [{ type: "embed", ...provided }];
}

/** What comes with an item and is not in its text yet: sound and film to be played, other files as links. */
export function enclosureBlocks(enclosures: Enclosure[], body: Block[]): Block[] {
  const shown = new Set(body.flatMap((block) => (block.type === "embed" ? [block.url] : [])));
  return enclosures
    .filter((enclosure) => !isPicture(enclosure))
    .slice(0, MOST)
    .flatMap((enclosure) => {
      const url = safeAddress(enclosure.address);
      return url === undefined || shown.has(url) ? [] : [enclosureBlock(enclosure, url)];
    });
}

function enclosureBlock({ type, address, title }: Enclosure, url: string): Block {
  const provided = providerOf(url);
  if (SOUND_OR_FILM.test(type) || ENDING.test(address) || provided.player !== undefined) {
    return { type: "embed", ...provided, ...(title !== undefined && { title }) };
  }
  return { type: "paragraph", text: [{ text: title ?? fileName(url) ?? provided.provider, href: url }] };
}

function fileName(url: string): string | undefined {
  const name = new URL(url).pathname.split("/").at(-1);
  return name === "" ? undefined : name;
}
