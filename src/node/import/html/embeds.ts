import { safeAddress } from "./addresses.ts";
import { attribute, elementsIn, firstAttribute, wholeNumber, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import { providerOf } from "./providers.ts";
import { type Place, type Reading, taken } from "./reading.ts";
import { oneLine } from "./spaces.ts";

const ADDRESSES = ["src", "data-src", "data-lazy-src", "data-litespeed-src", "data-href", "data"];
/** Elements of AMP (https://amp.dev/documentation/components/) and others that name what they show by an attribute, and where that is. */
const NAMED: ReadonlyMap<string, [attribute: string, start: string]> = new Map([
  ["amp-youtube", ["data-videoid", "https://www.youtube.com/embed/"]],
  ["lite-youtube", ["videoid", "https://www.youtube.com/embed/"]],
  ["amp-vimeo", ["data-videoid", "https://player.vimeo.com/video/"]],
  ["lite-vimeo", ["videoid", "https://player.vimeo.com/video/"]],
  ["amp-dailymotion", ["data-videoid", "https://www.dailymotion.com/embed/video/"]],
  ["amp-twitter", ["data-tweetid", "https://x.com/i/status/"]],
  ["amp-instagram", ["data-shortcode", "https://www.instagram.com/p/"]],
  ["amp-gist", ["data-gistid", "https://gist.github.com/"]],
]);
/** What is a frame by another name. */
export const FRAMES: readonly string[] = [
  ...NAMED.keys(),
  ..."amp-iframe amp-video amp-audio amp-facebook amp-tiktok amp-soundcloud".split(" "),
];
/** Classes of elements that a script fills with what an attribute of theirs tells. */
export const FILLED: readonly string[] = ["flourish-embed", "infogram-embed", "fb-post", "fb-video"];
const FLOURISH = /^(?:visualisation|story)\/\d+$/;

/** Something of another site that a page shows in itself: its provider, and where to see it. Nothing else of it is kept. */
export function readEmbed(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const address = taken(reading, embedAddress(element, reading.base));
  if (address === undefined) {
    // What a browser shows instead of it.
    if (element.tagName === "object" || element.tagName === "div") reading.readInto(flow, element, place);
    return;
  }
  if (isTooSmall(element)) return;
  const title = oneLine(firstAttribute(element, ["title", "aria-label"]) ?? "");
  const { player, ...provided } = providerOf(address);
  flow.add({
    type: "embed",
    ...provided,
    ...(title !== "" && { title }),
    ...(player !== undefined && { player }),
  });
}

/** Frames that nobody sees count readers. */
function isTooSmall(element: Element): boolean {
  const sizes = ["width", "height"].map((name) => wholeNumber(attribute(element, name)) ?? 2);
  return element.tagName === "iframe" && sizes.every((size) => size < 2);
}

function embedAddress(element: Element, base: string | undefined): string | undefined {
  const [name = "", start = ""] = NAMED.get(element.tagName) ?? [];
  const named = attribute(element, name)?.trim() ?? "";
  if (named !== "") return safeAddress(start + encodeURIComponent(named));
  if (element.tagName === "div") return filledAddress(element);
  const inner = elementsIn(element);
  const candidates = [
    ...ADDRESSES.map((name) => attribute(element, name)),
    ...inner.filter(({ tagName }) => tagName === "source").map((source) => attribute(source, "src")),
    ...inner.filter(isMovie).map((movie) => attribute(movie, "value")),
  ];
  for (const candidate of candidates) {
    const address = safeAddress(candidate ?? "", base);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Where a chart or a post is that a script puts into an element. */
function filledAddress(element: Element): string | undefined {
  const post = safeAddress(attribute(element, "data-href") ?? "");
  if (post !== undefined) return post;
  const chart = attribute(element, "data-src") ?? "";
  if (FLOURISH.test(chart)) return `https://flo.uri.sh/${chart}/embed`;
  const infogram = attribute(element, "data-id") ?? "";
  return /^[\w-]{5,60}$/.test(infogram) ? `https://e.infogram.com/${infogram}` : undefined;
}

function isMovie(element: Element): boolean {
  const name = element.tagName === "param" ? attribute(element, "name") : undefined;
  return name !== undefined && /^(?:movie|src|url)$/i.test(name);
}
