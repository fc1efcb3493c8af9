import { expect, it } from "vitest";
import { mayBeAsked, specialRange } from "./address-range.ts";

/** First and last address of every special range that IANA lists, with what is public right beside it where that is so. */
const RANGES: [range: string, inside: string[], outside: string[]][] = [
  ["unspecified", ["0.0.0.0", "0.255.255.255"], ["1.0.0.0"]],
  ["private", ["10.0.0.0", "10.255.255.255"], ["9.255.255.255", "11.0.0.0"]],
  ["private", ["172.16.0.0", "172.31.255.255"], ["172.15.255.255", "172.32.0.0"]],
  ["private", ["192.168.0.0", "192.168.255.255"], ["192.167.255.255", "192.169.0.0"]],
  ["carrierGradeNat", ["100.64.0.0", "100.127.255.255"], ["100.63.255.255", "100.128.0.0"]],
  ["loopback", ["127.0.0.0", "127.0.0.1", "127.255.255.255"], ["126.255.255.255", "128.0.0.0"]],
  ["linkLocal", ["169.254.0.0", "169.254.169.254"], ["169.253.255.255", "169.255.0.0"]],
  ["reserved", ["192.0.0.0", "192.0.0.255"], ["191.255.255.255", "192.0.1.0"]],
  ["reserved", ["192.0.2.0", "192.0.2.255"], ["192.0.3.0"]],
  ["reserved", ["198.51.100.0", "198.51.100.255"], ["198.51.99.255", "198.51.101.0"]],
  ["reserved", ["203.0.113.0", "203.0.113.255"], ["203.0.112.255", "203.0.114.0"]],
  ["reserved", ["192.88.99.0", "192.88.99.255"], ["192.88.98.255", "192.88.100.0"]],
  ["reserved", ["198.18.0.0", "198.19.255.255"], ["198.17.255.255", "198.20.0.0"]],
  ["as112", ["192.31.196.0", "192.175.48.255"], ["192.31.197.0", "192.175.49.0"]],
  ["amt", ["192.52.193.0", "192.52.193.255"], ["192.52.194.0"]],
  ["multicast", ["224.0.0.0", "239.255.255.255"], ["223.255.255.255"]],
  ["reserved", ["240.0.0.0", "255.255.255.254"], []],
  ["broadcast", ["255.255.255.255"], []],
  ["unspecified", ["::"], []],
  ["loopback", ["::1"], []],
  ["unassigned", ["::2", "::7f00:1", "::a00:1", "::808:808"], []],
  ["ipv4Mapped", ["::ffff:127.0.0.1", "::127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8"], []],
  ["rfc6145", ["::ffff:0:127.0.0.1"], []],
  ["rfc6052", ["64:ff9b::7f00:1", "64:ff9b::8.8.8.8"], []],
  ["rfc6052", ["64:ff9b:1::a00:1", "64:ff9b:1:ffff::1"], []],
  ["discard", ["100::1"], []],
  ["unassigned", ["100:0:0:1::1", "1fff::1", "4000::1", "8000::1", "fbff::1"], []],
  ["teredo", ["2001:0:7f00:1::1"], []],
  ["benchmarking", ["2001:2::1"], ["2001:200::1"]],
  ["deprecatedOrchid", ["2001:10::1"], []],
  ["orchid2", ["2001:20::1"], []],
  ["reserved", ["2001:1ff::1"], ["2001:4860:4860::8888"]],
  ["reserved", ["2001:db8::1"], ["2001:db7::1", "2001:db9::1"]],
  ["6to4", ["2002:7f00:1::1", "2002:808:808::1"], ["2003::1"]],
  ["as112v6", ["2620:4f:8000::1"], ["2620:4f:8001::1"]],
  ["reserved", ["3fff::1", "3fff:fff::1"], ["3fff:1000::1"]],
  ["segmentRouting", ["5f00::1"], []],
  ["uniqueLocal", ["fc00::1", "fdff:ffff::1", "fd00:ec2::254"], []],
  ["linkLocal", ["fe80::1", "fe80::1%lo", "febf::1"], []],
  ["deprecatedSiteLocal", ["fec0::1", "feff::1"], []],
  ["multicast", ["ff00::1", "ff02::1", "ffff::1"], []],
];

it.each(RANGES)("knows %s: %j, and what is beside it as public", (range, inside, outside) => {
  expect(inside.map(specialRange)).toEqual(inside.map(() => range));
  expect(inside.filter((address) => mayBeAsked(address, false))).toEqual([]);
  expect(outside.filter((address) => !mayBeAsked(address, false))).toEqual([]);
});

it("takes nothing that is not an address for one", () => {
  for (const text of ["", "localhost", "127.0.0.1.", "1.2.3.4/8", "::1::", "999.1.1.1"])
    expect([text, mayBeAsked(text, true)]).toEqual([text, false]);
});

it("lets one's own network be asked where that is wished, but not what hands out passwords or is nobody's", () => {
  for (const own of [
    "127.0.0.1",
    "10.1.2.3",
    "172.20.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.1.1",
    "::1",
    "fd00::1",
  ])
    expect([own, mayBeAsked(own, true)]).toEqual([own, true]);
  for (const never of [
    "169.254.169.254",
    "100.100.100.200",
    "fd00:ec2::254",
    "0.0.0.0",
    "224.0.0.1",
    "240.0.0.1",
    "64:ff9b::7f00:1",
  ])
    expect([never, mayBeAsked(never, true)]).toEqual([never, false]);
});
