import { linkAddress } from "./addresses.ts";
import { attribute, type Element } from "./element.ts";
import type { Marks } from "./marked-line.ts";
import type { Reading } from "./reading.ts";

const EMPHASIS: Marks = { emphasis: true };
const STRONG: Marks = { strong: true };
const CODE: Marks = { code: true };
const STRUCK: Marks = { struck: true };

const MARKS: ReadonlyMap<string, Marks> = new Map([
  ...["em", "i", "cite", "dfn", "var"].map((name): [string, Marks] => [name, EMPHASIS]),
  ...["strong", "b", "dt", "summary", "legend"].map((name): [string, Marks] => [name, STRONG]),
  ...["code", "kbd", "samp", "tt"].map((name): [string, Marks] => [name, CODE]),
  ...["del", "s", "strike"].map((name): [string, Marks] => [name, STRUCK]),
]);

/** The marks of what stands in an element: those around it and its own. The same object where it adds none. */
export function marksWithin(element: Element, marks: Marks, { base }: Reading): Marks {
  if (element.tagName === "a") {
    const href = linkAddress(attribute(element, "href") ?? "", base);
    return href === undefined ? marks : { ...marks, href };
  }
  const own = MARKS.get(element.tagName);
  if (own === undefined || isUnmarked(element)) return marks;
  return { ...marks, ...own };
}

/** Some word processors put whole documents into a `b` that they tell not to be bold. */
function isUnmarked(element: Element): boolean {
  const style = attribute(element, "style");
  return style !== undefined && /font-(?:weight|style)\s*:\s*(?:normal|400)/i.test(style);
}

export function withoutLink(marks: Marks): Marks {
  const others = { ...marks };
  delete others.href;
  return others;
}
