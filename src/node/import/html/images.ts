import { safeAddress } from "./addresses.ts";
import { isMoreThanText } from "./block-texts.ts";
import { attribute, elementsIn, firstAttribute, hasClass, wholeNumber, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import { parseHtml } from "./parse-html.ts";
import { type Place, type Reading, taken } from "./reading.ts";
import { oneLine } from "./spaces.ts";
import { srcsetAddresses } from "./srcset.ts";

// Where pages that load pictures late have the real one; `src` is then something to look at until it comes.
const LATE = ["data-src", "data-lazy-src", "data-original", "data-hi-res-src"];
const SETS = ["srcset", "data-srcset", "data-lazy-srcset"];
const PLACEHOLDER =
  /(?:^|\/)(?:blank|spacer|placeholder|transparent|pixel|grey|clear|1x1)\.(?:gif|png|svg)(?:\?|$)/i;
// Pictures that nobody is to see but who counts.
const COUNTERS =
  /^https?:\/\/(?:(?:stats|pixel)\.(?:wordpress|wp)\.com|feeds\.feedburner\.com\/~|[^/]*\b(?:doubleclick\.net|google-analytics\.com|scorecardresearch\.com|quantserve\.com|feedsportal\.com)\/)/i;
const EMOJI = ["emoji", "wp-smiley", "emojione", "twemoji"];

/** A picture of another site. Those that only count who reads are dropped; a small one that stands for a character is the character. */
export function readImage(element: Element, flow: Flow, { marks }: Place, reading: Reading): void {
  const alt = oneLine(attribute(element, "alt") ?? "");
  if (alt !== "" && EMOJI.some((name) => hasClass(element, name))) {
    flow.text(alt, marks);
    return;
  }
  const src = taken(reading, imageAddress(element, reading.base));
  reading.hasShownImage = src !== undefined;
  const { last } = flow;
  if (src === undefined || isCounter(element, src) || (last?.type === "image" && last.src === src)) return;
  const [width, height] = [pixels(element, "width"), pixels(element, "height")];
  flow.hold({ type: "image", src, alt, ...(width && { width }), ...(height && { height }) });
}

function pixels(element: Element, name: string): number | undefined {
  return wholeNumber(attribute(element, name));
}

function isCounter(element: Element, src: string): boolean {
  const [width = 2, height = 2] = [pixels(element, "width"), pixels(element, "height")];
  return width === 0 || height === 0 || (width === 1 && height === 1) || COUNTERS.test(src);
}

function imageAddress(element: Element, base: string | undefined): string | undefined {
  const own = attribute(element, "src") ?? attribute(element, "href") ?? "";
  const sets = srcsets(element).flatMap(srcsetAddresses);
  const late = LATE.map((name) => attribute(element, name) ?? "");
  const candidates = PLACEHOLDER.test(own) ? [...late, ...sets] : [...late, own, ...sets];
  for (const candidate of candidates) {
    const address = safeAddress(candidate, base);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Those of a picture, and of the sources that stand beside it for other screens. */
function srcsets(element: Element): string[] {
  const parent = element.parentNode;
  const sources = parent?.nodeName === "picture" ? elementsIn(parent) : [];
  return [element, ...sources].flatMap((one) => firstAttribute(one, SETS) ?? []);
}

/** What is shown without scripts: of it the pictures, which are often those that a script would show. */
export function readNoScript(element: Element, flow: Flow, place: Place, reading: Reading): void {
  const [html] = element.childNodes;
  if (reading.hasShownImage && flow.last?.type === "image") return;
  const tree = html !== undefined && "value" in html ? parseHtml(html.value) : undefined;
  if (tree === undefined) return;
  for (const block of reading.blocksIn(tree, place)) if (isMoreThanText(block)) flow.hold(block);
}
