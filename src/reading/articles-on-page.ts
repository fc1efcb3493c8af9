import type { ReadPage } from "./reading-changes.ts";

/** The articles of the lists on the page, as they stand there: by the links of their headlines, each once. */
export function articlesOnPage(root: ParentNode, base: string): ReadPage[] {
  const links = root.querySelectorAll<HTMLAnchorElement>("article :is(h2, h3) > a[href]");
  // What a mute covers is not among them.
  const shown = Array.from(links).filter((link) => link.closest("[inert]") === null);
  const pages = shown.map((link) => pageOf(link, base));
  return [...new Map(pages.map((page) => [page.address, page])).values()];
}

function pageOf(link: HTMLAnchorElement, base: string): ReadPage {
  const language = link.closest<HTMLElement>("article [lang]")?.lang;
  const direction = link.closest<HTMLElement>("article [dir]")?.dir;
  return {
    address: `/${link.pathname.slice(base.length)}`,
    title: (link.textContent ?? "").trim(),
    date: link.closest("article")?.querySelector("time")?.dateTime,
    ...(language && { lang: language }),
    ...((direction === "ltr" || direction === "rtl") && { dir: direction }),
  };
}
