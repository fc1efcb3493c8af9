/** Where a link that somebody wrote may lead: to a page of this site, by its path, or to another site. */
export type LinkTarget = { path: string } | { url: string };

// Any that is not the site's own.
const NOWHERE = "https://site.invalid";

/** What an address leads to; `undefined` for what no link may have: `javascript:`, `data:` and all other schemes. */
export function linkTarget(address: string): LinkTarget | undefined {
  const url = URL.parse(address, /^\s*[/\\]/.test(address) ? NOWHERE : undefined);
  if (url === null) return undefined;
  const { protocol, origin, pathname, search, hash } = url;
  if (origin === NOWHERE) return pathname.startsWith("//") ? undefined : { path: pathname + search + hash };
  return protocol === "https:" || protocol === "http:" ? { url: url.href } : undefined;
}
