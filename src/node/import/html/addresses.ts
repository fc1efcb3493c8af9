// An address is written once for each piece of a link's text, so that a long one could make an article many times larger.
const LONGEST = 4096;

/** An address of http or https as an absolute URL, or `undefined` for anything a picture or a player must not have. */
export function safeAddress(address: string, base?: string): string | undefined {
  const url = parseAddress(address, base);
  return url !== undefined && isOfWeb(url) ? url.href : undefined;
}

/** An address that a link may lead to: as `safeAddress` has it, or of a mailbox. */
export function linkAddress(address: string, base?: string): string | undefined {
  const url = parseAddress(address, base);
  if (url === undefined) return undefined;
  return isOfWeb(url) || (url.protocol === "mailto:" && url.pathname !== "") ? url.href : undefined;
}

function isOfWeb({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "http:";
}

/**
 * Reads an address as a browser does (https://url.spec.whatwg.org/), which sees through spaces, tabs and line ends in a
 * scheme. One with a user's name or password pretends to lead elsewhere, so it is none.
 */
function parseAddress(address: string, base: string | undefined): URL | undefined {
  const trimmed = address.trim();
  if (trimmed === "" || trimmed.length > LONGEST) return undefined;
  const isOfAnyScheme = base === undefined && /^[\\/]{2}/.test(trimmed);
  const url = URL.parse(isOfAnyScheme ? `https:${trimmed}` : trimmed, base);
  if (url === null || url.username !== "" || url.password !== "") return undefined;
  return url.href.length > LONGEST ? undefined : url;
}
