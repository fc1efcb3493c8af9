import { addressBeside, safeAddress } from "./addresses.ts";
import { isMoreThanText } from "./block-texts.ts";
import { attribute, elementsIn, firstAttribute, hasClass, wholeNumber, type Element } from "./element.ts";
import type { Flow } from "./flow.ts";
import { parseHtml } from "./parse-html.ts";
import { type Place, type Reading, taken } from "./reading.ts";
import { isVisible, oneLine } from "./spaces.ts";
import { srcsetAddresses } from "./srcset.ts";

// Where pages that load pictures late have the real one; `src` is then something to look at until it comes.
const LATE = ["data-src", "data-lazy-src", "data-original", "data-hi-res-src"];
const SETS = ["srcset", "data-srcset", "data-lazy-srcset"];
const PLACEHOLDER =
  /(?:^|\/)(?:blank|spacer|placeholder|transparent|pixel|grey|clear|1x1)\.(?:gif|png|svg)(?:\?|$)/i;
// Pictures that nobody is to see but who counts.
const COUNTERS =
  /^https?:\/\/(?:(?:stats|pixel)\.(?:wordpress|wp)\.com|feeds\.feedburner\.com\/~|[^/]*\b(?:doubleclick\.net|google-analytics\.com|scorecardresearch\.com|quantserve\.com|feedsportal\.com)\/)/i;
/** Where browsers put what belongs to a page that they save. */
const SAVED = /^(?:\.\/)?[^/:?#]{1,200}(?:_files|-Dateien|_fichiers|_archivos|_bestanden|_file|_arquivos)\//;
const EMOJI = ["emoji", "wp-smiley", "emojione", "twemoji"];

/**
 * A picture of another site. One that nobody knows the address of is what is said in its place, one that only counts who
 * reads is dropped, and a small one that stands for a character is the character.
 */
export function readImage(element: Element, flow: Flow, { marks }: Place, reading: Reading): void {
  const alt = oneLine(attribute(element, "alt") ?? "");
  if (alt !== "" && EMOJI.some((name) => hasClass(element, name))) {
    flow.text(alt, marks);
    return;
  }
  const src = taken(reading, imageAddress(element, reading));
  reading.hasShownImage = src !== undefined;
  const { last } = flow;
  if (isCounter(element, src ?? "") || (last?.type === "image" && last.src === src)) return;
  if (src === undefined) {
    if (isVisible(alt)) flow.hold({ type: "paragraph", text: alt });
    return;
  }
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

function imageAddress(element: Element, { base, isLocal }: Reading): string | undefined {
  const own = attribute(element, "src") ?? attribute(element, "href") ?? "";
  const sets = srcsets(element).flatMap(srcsetAddresses);
  const late = LATE.map((name) => attribute(element, name) ?? "");
  const candidates = PLACEHOLDER.test(own) ? [...late, ...sets] : [...late, own, ...sets];
  for (const candidate of candidates) {
    const isSaved = isLocal && SAVED.test(candidate);
    const address = isSaved ? addressBeside(candidate) : safeAddress(candidate, base);
    if (address !== undefined) return address;
  }
  if (isLocal && base === undefined)
    return candidates.map(addressBeside).find((address) => address !== undefined);
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
  for (const block of reading.blocksIn(tree, place)) {
    if (!isMoreThanText(block)) continue;
    if (block.type === "image") flow.dropStandIn(block.alt);
    flow.hold(block);
  }
}
