import { extname } from "node:path";
import type { Browser } from "@playwright/test";
import * as v from "valibot";
import { inNewProfile, slowDown } from "./conditions.ts";
import type { Answer, Side } from "./sides.ts";
import { viewPage, type View } from "./view.ts";

type Kind = "script" | "picture" | "font" | "other";

const KINDS = new Map<string, Kind>([
  [".js", "script"],
  ...[".svg", ".png", ".jpg", ".webp", ".avif"].map((end): [string, Kind] => [end, "picture"]),
  ...[".woff2", ".woff", ".ttf"].map((end): [string, Kind] => [end, "font"]),
]);

const requestSchema = v.object({ request: v.object({ url: v.string() }) });

/** A request that a page made for itself. Milliseconds since the navigation began; bytes of the body as sent. */
export interface PageRequest {
  kind: Kind;
  start: number;
  end: number;
  bytes: number;
}

/** What a reader's first visit to a page was like, and what it fetched besides the page itself. */
export interface FirstVisit extends View {
  requests: PageRequest[];
  /** What the page's text does not need and the page did not ask for. */
  asides: { favicon: Answer[]; worker: Answer[] };
  /** Addresses on other hosts that the page asked for. */
  thirdParty: string[];
}

/** Visits a page with an empty cache, slowed down. */
export function visitFirst(
  browser: Browser,
  side: Side,
  path: string,
  options: { hasApp: boolean },
): Promise<FirstVisit> {
  return inNewProfile(browser, async (newTab) => {
    const tab = await newTab();
    const thirdParty: string[] = [];
    tab.listen((method, params) => {
      if (method !== "Network.requestWillBeSent") return;
      const { url } = v.parse(requestSchema, params).request;
      if (url.startsWith("http") && !url.startsWith(`${side.address}/`)) thirdParty.push(url);
    });
    await slowDown(tab, { network: true });
    side.takeAnswers();
    const view = await viewPage(tab, side.address + path, options);
    const answers = side.takeAnswers();
    const asides = {
      favicon: answers.filter(({ path, to }) => to === "page" && isFavicon(path)),
      worker: answers.filter(({ to }) => to === "service worker"),
    };
    return { ...view, requests: pageRequests(view, answers), asides, thirdParty };
  });
}

/** Sizes come from the server: of what the service worker answers, the browser only knows the size unpacked. */
function pageRequests({ fetched }: View, answers: Answer[]): PageRequest[] {
  const sizes = new Map(answers.map(({ path, bytes }) => [path, bytes]));
  return fetched
    .map(({ url, start, end }) => ({ path: new URL(url).pathname, start, end }))
    .filter(({ path }) => !isFavicon(path))
    .map(({ path, start, end }) => ({
      kind: KINDS.get(extname(path)) ?? "other",
      start,
      end,
      bytes: sizes.get(path) ?? 0,
    }));
}

function isFavicon(path: string): boolean {
  return path.startsWith("/favicon.");
}
