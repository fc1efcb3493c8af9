import { useEffect } from "react";
import { useNavigate } from "react-router";

/** Has the app follow links to its own pages, wherever they stand in the document, instead of the browser loading them. */
export function useLinkNavigation(base: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    function follow(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link === null || !isPlainClick(event) || !staysHere(link)) return;
      const path = pagePath(link, base);
      if (path === undefined) return;
      event.preventDefault();
      const isSame = link.href === location.href;
      const keepsPlace = link.dataset.keepsPlace !== undefined && link.pathname === location.pathname;
      void navigate(path, { replace: isSame, preventScrollReset: keepsPlace, state: { keepsPlace } });
    }
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate, base]);
}

/** A click that asks for nothing but to follow the link: not for a new tab, not a download, and nobody has dealt with it. */
function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isModified && !event.defaultPrevented;
}

function staysHere(link: HTMLAnchorElement): boolean {
  return (link.target === "" || link.target === "_self") && !link.hasAttribute("download");
}

/** The path of one of the site's pages, as the router knows it; `undefined` for another site, a file, or a place on this page. */
function pagePath(link: HTMLAnchorElement, base: string): string | undefined {
  const { origin, pathname, search, hash } = link;
  const isFile = pathname.slice(pathname.lastIndexOf("/")).includes(".");
  const isOnPage = hash !== "" && pathname === location.pathname && search === location.search;
  if (origin !== location.origin || !pathname.startsWith(base) || isFile || isOnPage) return undefined;
  return `/${pathname.slice(base.length)}${search}${hash}`;
}
