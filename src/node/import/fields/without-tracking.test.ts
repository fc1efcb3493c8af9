import { expect, it } from "vitest";
import { withoutTracking } from "./without-tracking.ts";

it.each([
  ["https://a.example/x?utm_source=rss&utm_medium=feed", "https://a.example/x"],
  ["https://a.example/x?id=7&utm_source=rss#top", "https://a.example/x?id=7#top"],
  ["https://a.example/x?fbclid=1&p=2&gclid=3&mc_cid=4", "https://a.example/x?p=2"],
  ["https://a.example/x?utm=1&q=%20a", "https://a.example/x?utm=1&q=%20a"],
  ["https://a.example/#?utm_source=rss", "https://a.example/#?utm_source=rss"],
])("%s leads to %s", (address, page) => {
  expect(withoutTracking(address)).toBe(page);
});
