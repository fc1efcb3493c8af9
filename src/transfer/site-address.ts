import { basePath, type Site } from "../content/site.ts";
import { paths } from "../paths.ts";

const ARTICLE = paths.article.href("");

/** The site's own address, ending with a slash. */
export function homeOf(site: Pick<Site, "url">): string {
  return new URL(basePath(site), site.url).href;
}

/** An address as other programs know it: a path of the site with the site before it, letter by letter. */
export function fullAddress(site: Site, address: string): string {
  return fullAddressAt(homeOf(site), address);
}

/** The same for the site whose own address is `home`. */
export function fullAddressAt(home: string, address: string): string {
  return address.startsWith("/") ? home + address.slice(1) : address;
}

/** An address from a file as it is kept: a page of the site by its path, any other as it stands. */
export function keptAddress(site: Site, address: string): string {
  return keptAddressAt(homeOf(site), address);
}

/** The same for the site whose own address is `home`. */
export function keptAddressAt(home: string, address: string): string {
  if (address.startsWith(home)) return pathOf(home, address);
  if (`${address}/` === home) return "/";
  const found = URL.parse(address)?.href ?? address;
  return found.startsWith(home) ? pathOf(home, found) : address;
}

/** Of a page that has many addresses, the one that the site gives it; a place within a page is not a page of its own. */
function pathOf(home: string, address: string): string {
  const [, path = "", search = ""] = /^([^?#]*)(\?[^#]*)?/.exec(address.slice(home.length)) ?? [];
  const plain = `/${withoutEndingSlashes(path)}`;
  // Articles know no search: what stands there is of those who led to them.
  return plain.startsWith(ARTICLE) ? plain : plain + search;
}

function withoutEndingSlashes(path: string): string {
  let end = path.length;
  while (path.endsWith("/", end)) end -= 1;
  return path.slice(0, end);
}
