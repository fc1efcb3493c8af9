import { safeAddress } from "./addresses.ts";
import { attribute, elementsIn, firstAttribute, wholeNumber, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import { providerOf } from "./providers.ts";
import { type Place, type Reading, taken } from "./reading.ts";
import { oneLine } from "./spaces.ts";

const ADDRESSES = ["src", "data-src", "data-lazy-src", "data-litespeed-src", "data"];
const VIDEO_IDS = ["data-videoid", "videoid"];

/** Something of another site that a page shows in itself: its provider, and where to see it. Nothing else of it is kept. */
export function readEmbed(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const address = taken(reading, embedAddress(element, reading.base));
  if (address === undefined) {
    // What a browser shows instead of it.
    if (element.tagName === "object") reading.readInto(flow, element, place);
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
  const video = firstAttribute(element, VIDEO_IDS);
  if (video !== undefined) return safeAddress(`https://www.youtube.com/embed/${encodeURIComponent(video)}`);
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

function isMovie(element: Element): boolean {
  const name = element.tagName === "param" ? attribute(element, "name") : undefined;
  return name !== undefined && /^(?:movie|src|url)$/i.test(name);
}
