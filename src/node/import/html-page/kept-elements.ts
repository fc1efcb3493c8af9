import { FILLED, FRAMES } from "../html/embeds.ts";
import { POST_CLASSES } from "../html/posts.ts";

/** What is needed of a page's tree, whose library tells no types. */
interface PageElement {
  childNodes: Iterable<unknown>;
  isConnected: boolean;
  outerHTML: string;
  parentElement: { className: string; removeAttribute: (name: string) => void } | null;
  append: (...nodes: unknown[]) => void;
  replaceWith: (element: PageElement) => void;
  setAttribute: (name: string, value: string) => void;
}

interface Page {
  createElement: (name: string) => PageElement;
  querySelectorAll: (selector: string) => Iterable<PageElement>;
}

/** Quotations that are posts of somebody's elsewhere, and empty elements that scripts fill. */
export const POSTS: string = [
  ...POST_CLASSES.map((name) => `blockquote.${name}`),
  ...FILLED.map((name) => `div.${name}`),
  ...FRAMES,
].join(", ");
const STAND_IN = /<iframe src="https:\/\/post\.invalid\/(\d{1,6})"><\/iframe>/g;

/**
 * Puts frames in the place of posts, for an extractor keeps a frame where it would throw away a quotation of little text.
 * Gives back what puts the posts into the article that it found, each once.
 */
export function keepPosts(page: Page): (html: string) => string {
  const posts = new Map<string, string>();
  for (const post of page.querySelectorAll(POSTS)) {
    // One that is in another.
    if (!post.isConnected) continue;
    const number = String(posts.size);
    // Nobody is shown it.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    const frame = page.createElement("iframe");
    frame.setAttribute("src", `https://post.invalid/${number}`);
    posts.set(number, post.outerHTML);
    // What stands around buttons of networks is named so, too, and thrown away.
    if (/social/i.test(post.parentElement?.className ?? "")) post.parentElement?.removeAttribute("class");
    post.replaceWith(frame);
  }
  return (html) =>
    html.replace(STAND_IN, (_, number: string) => {
      const post = posts.get(number) ?? "";
      posts.delete(number);
      return post;
    });
}

/** Whom a quotation is of may stand in its footer, and an extractor throws away footers. */
export function keepSources(page: Page): void {
  for (const footer of page.querySelectorAll("blockquote footer")) {
    const source = page.createElement("cite");
    source.append(...footer.childNodes);
    const paragraph = page.createElement("p");
    paragraph.append(source);
    footer.replaceWith(paragraph);
  }
}
