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

const BESIDE = "beside:";

/**
 * The address of a picture in a folder of this machine, by its path from the document that shows it: `beside:quay.png`.
 * It stands in a draft only, and never comes from anything but a document's own text: no such address is read from one.
 */
export function addressBeside(address: string): string | undefined {
  const [path = ""] = address.trim().split(/[?#]/);
  if (path === "" || path.length > LONGEST || /^(?:[\\/]{2}|[a-z][a-z0-9+.-]*:)/i.test(path))
    return undefined;
  try {
    return BESIDE + decodeURIComponent(path);
  } catch {
    return BESIDE + path;
  }
}

/** The path that such an address has; `undefined` for any other address. */
export function pathBeside(address: string): string | undefined {
  return address.startsWith(BESIDE) ? address.slice(BESIDE.length) : undefined;
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
