import { lookup as systemLookup } from "node:dns/promises";
import { isIP } from "node:net";
import { mayBeAsked, specialRange } from "./address-range.ts";
import { FetchError } from "./fetch-error.ts";

/** Gives the IP addresses of a name. */
export type Lookup = (name: string) => Promise<string[]>;

export async function lookupBySystem(name: string): Promise<string[]> {
  const found = await systemLookup(name, { all: true, order: "verbatim" });
  return found.map(({ address }) => address);
}

/** Names that only ever mean this machine or the network around it: RFC 6761, 6762, 8375 and ICANN's `internal`. */
const OWN_NAMES = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i;

/**
 * The IP addresses that a host may be asked at. Of several those in a range that is not to be asked are left out. Throws
 * a `FetchError` when none is left.
 */
export async function resolveHost(
  hostname: string,
  lookup: Lookup,
  allowPrivate: boolean,
): Promise<string[]> {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  if (!allowPrivate && OWN_NAMES.test(host)) throw refusal(`${host} means a machine of one's own network`);
  const addresses = isIP(host) === 0 ? await lookup(host) : [host];
  const allowed = addresses.filter((address) => mayBeAsked(address, allowPrivate));
  const [first] = addresses;
  if (first === undefined) throw new FetchError("no answer", "has the name of a server that has no address");
  if (allowed.length === 0) throw refusedAddress(first);
  return allowed;
}

export function refusedAddress(address: string): FetchError {
  const range = specialRange(address) ?? "unknown";
  return refusal(`${address} is not of the public internet (${describeRange(range)})`);
}

/** `carrierGradeNat` as `carrier grade nat`. */
function describeRange(range: string): string {
  return range.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function refusal(why: string): FetchError {
  return new FetchError("refused address", `is not asked for: ${why}; if it is yours, say --allow-private`);
}
