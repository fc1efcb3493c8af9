import ipaddr from "ipaddr.js";

/** Ranges that a network of one's own is made of. */
const OWN = new Set(["private", "loopback", "linkLocal", "carrierGradeNat", "uniqueLocal"]);

/** Where clouds hand their machines passwords: never a source of articles, not even in one's own network. */
const METADATA = new Set(["169.254.169.254", "fd00:ec2::254", "100.100.100.200"]);

/** All that is given out to hosts of the public internet, of IPv6: https://www.iana.org/assignments/ipv6-address-space */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/**
 * The special range that an IP address is in, as the registries of IANA name them (RFC 6890): `loopback`, `private`;
 * `undefined` for one of the public internet. Addresses of IPv6 that carry one of IPv4 (mapped, compatible, 6to4, Teredo,
 * NAT64) are special all together: which machine they end at is not theirs to say.
 */
export function specialRange(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return "not an address";
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== "unicast") return range;
  return parsed.kind() === "ipv6" && !parsed.match(GLOBAL_UNICAST) ? "unassigned" : undefined;
}

/** Whether an address may be asked: one of the public internet, or with `allowPrivate` of one's own network. */
export function mayBeAsked(address: string, allowPrivate: boolean): boolean {
  const range = specialRange(address);
  if (range === undefined) return true;
  return allowPrivate && OWN.has(range) && !METADATA.has(ipaddr.parse(address).toString());
}
