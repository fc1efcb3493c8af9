import { basePath, type Site } from "../content/site.ts";

/** The site's own address, ending with a slash. */
function homeOf(site: Site): string {
  return new URL(basePath(site), site.url).href;
}

/** An address as other programs know it: a path of the site with the site before it, letter by letter. */
export function fullAddress(site: Site, address: string): string {
  return address.startsWith("/") ? homeOf(site) + address.slice(1) : address;
}

/** An address from a file as it is kept: a page of the site by its path, any other as it stands. */
export function keptAddress(site: Site, address: string): string {
  const home = homeOf(site);
  if (address.startsWith(home)) return pathOf(home, address);
  if (`${address}/` === home) return "/";
  const found = URL.canParse(address) ? new URL(address).href : address;
  return found.startsWith(home) ? pathOf(home, found) : address;
}

/** A place within a page is not a page of its own. */
function pathOf(home: string, address: string): string {
  return `/${address.slice(home.length).split("#", 1)[0] ?? ""}`;
}
