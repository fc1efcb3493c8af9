import type { Block } from "../../../content/block.ts";
import { plainText } from "../../../content/text.ts";
import { safeAddress } from "./addresses.ts";
import { blockTexts } from "./block-texts.ts";
import { firstAttribute, hasClass, type Element } from "./element.ts";
import { providerOf, type Provided } from "./providers.ts";
import { type Reading, taken } from "./reading.ts";
import { oneLine } from "./spaces.ts";

/** Classes of quotations that a script turns into a post of somebody's, and where the post is; nowhere told is anywhere. */
const POSTS: ReadonlyMap<string, string | undefined> = new Map([
  ["twitter-tweet", "X"],
  ["twitter-video", "X"],
  ["instagram-media", "Instagram"],
  ["tiktok-embed", "TikTok"],
  ["bluesky-embed", "Bluesky"],
  ["reddit-embed-bq", "Reddit"],
  ["text-post-media", "Threads"],
  ["mastodon-embed", undefined],
]);

/** The classes of quotations that are posts. */
export const POST_CLASSES: readonly string[] = [...POSTS.keys()];

const ADDRESSES = ["data-instgrm-permalink", "data-text-post-permalink", "data-embed-url", "cite"];
/** What stands there until the post is shown. */
const STAND_IN = /\bView (?:this post )?on (?:Instagram|Threads|Mastodon)\b/g;

/** True for a quotation that is a post of somebody's elsewhere. */
export function isPost(element: Element): boolean {
  return POST_CLASSES.some((name) => hasClass(element, name));
}

/** The post that a quotation stands for, with its words as its title; `undefined` where it does not tell where it is. */
export function postEmbed(element: Element, blocks: Block[], reading: Reading): Block | undefined {
  const place = [...POSTS].find(([name]) => hasClass(element, name))?.[1];
  const provided = [...ownAddresses(element, reading.base), ...linksIn(blocks).toReversed()]
    .map((address) => providerOf(address))
    .find(({ provider }) => place === undefined || provider === place);
  if (provided === undefined || taken(reading, provided.url) === undefined) return undefined;
  return { type: "embed", ...shown(provided), ...titled(blocks) };
}

function shown({ provider, url, player }: Provided): Provided {
  return { provider, url, ...(player !== undefined && { player }) };
}

/** Bluesky's is one of its protocol: https://atproto.com/specs/at-uri-scheme */
function ownAddresses(element: Element, base: string | undefined): string[] {
  const [, by, key] =
    /^at:\/\/([\w:.-]+)\/app\.bsky\.feed\.post\/(\w+)$/.exec(
      firstAttribute(element, ["data-bluesky-uri"]) ?? "",
    ) ?? [];
  if (by !== undefined) return [`https://bsky.app/profile/${by}/post/${key}`];
  return ADDRESSES.flatMap((name) => safeAddress(firstAttribute(element, [name]) ?? "", base) ?? []);
}

function linksIn(blocks: Block[]): string[] {
  return blocks
    .flatMap(blockTexts)
    .flatMap((text) => (typeof text === "string" ? [] : text))
    .flatMap((run) => (typeof run === "string" ? [] : (safeAddress(run.href ?? "") ?? [])));
}

function titled(blocks: Block[]): { title?: string } {
  const words = blocks.flatMap(blockTexts).map((text) => plainText(text));
  const title = oneLine(words.join(" ").replace(STAND_IN, ""));
  return title === "" || /^View(?: this)?(?: post)?$/i.test(title) ? {} : { title };
}
