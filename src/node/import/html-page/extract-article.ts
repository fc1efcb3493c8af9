import { keepPosts, keepSources, POSTS } from "./kept-elements.ts";
import type { PageFacts } from "./page-facts.ts";

/** Beyond these an extractor's time and stack cannot be trusted; pages of news have some thousand elements. */
const MOST_ELEMENTS = 6000;
const MOST_MARKS = 4 * MOST_ELEMENTS;
const DEEPEST = 100;
const LONGEST = 3_000_000;
/** The text of an element is read again for each that it lies in. */
const MOST_READING = 50_000_000;

/** What publishers' systems put into the text of an article that is none of it, by a word of its class or id. */
const BESIDE =
  /(?:^|[\s_-])(?:ads?|advert|advertisement|newsletter|signup|promo|share|sharing|social|cookie|consent|paywall|related|recommended|sponsored|comments|subscribe|editsection)(?:$|[\s_-])/i;
/** What has more text, or the headline or the body in it, is not thrown away for its name. */
const LONGEST_BESIDE = 3000;
const MAIN = `article, main, h1, [itemprop=articleBody], ${POSTS}`;
/** Addresses of what a page shows of other sites: all but advertisements, counters, and buttons and comments of networks. */
const SHOWN =
  /^(?:https?:\/)?\/(?!.{0,100}(?:doubleclick\.|googlesyndication|googletagmanager|amazon-adsystem|adservice|taboola|outbrain|disqus|recaptcha|\/plugins\/(?:like|page|share|follow|comments)|_button|\/ads?[/.?]))/i;

/**
 * The HTML of the article in a page, without navigation, advertisements and the like, or `undefined` where there is none
 * or the page is too large to look for it. On the golden pages, but for the one that a script fills, Readability had 99 of 100 words of the articles and 2 beside
 * them, Defuddle 95 and 3, in five times the time.
 */
export async function extractArticle(
  html: string,
  { elements, depth }: PageFacts,
): Promise<string | undefined> {
  if (elements > MOST_ELEMENTS || depth > DEEPEST || html.length > LONGEST) return undefined;
  if (html.length * depth > MOST_READING || html.split("<").length > MOST_MARKS) return undefined;
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom"),
    import("@mozilla/readability"),
  ]);
  try {
    const { document } = parseHTML(html);
    for (const element of document.querySelectorAll("[class], [id]")) if (isBeside(element)) element.remove();
    const withPosts = keepPosts(document);
    keepSources(document);
    const options = { keepClasses: true, allowedVideoRegex: SHOWN };
    const content = new Readability(document, options).parse()?.content;
    return typeof content === "string" ? withPosts(content) : undefined;
  } catch {
    // Neither promises to take any markup at all.
    return undefined;
  }
}

interface NamedElement {
  className: string;
  id: string;
  textContent: string | null;
  querySelector: (selector: string) => unknown;
}

function isBeside(element: NamedElement): boolean {
  if (!BESIDE.test(`${element.className} ${element.id}`) || element.querySelector(MAIN)) return false;
  return (element.textContent ?? "").length < LONGEST_BESIDE;
}
