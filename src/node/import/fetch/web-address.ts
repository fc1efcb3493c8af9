import { FetchError } from "./fetch-error.ts";

/** An address of http or https, without what is not sent: name, password, fragment. Throws a `FetchError` for any other. */
export function webAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (url === null) throw new FetchError("not an address", "is not a valid address");
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new FetchError(
      "not an address",
      `is not an address of http or https (${url.protocol.slice(0, 20)})`,
    );
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}
