import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { bringEverythingNear, NearScreenObserver } from "./near-screen.ts";

// A busy machine takes its time; a right page comes at once.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out and so cannot scroll.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// For the same reason it cannot say what comes near the screen.
globalThis.IntersectionObserver = NearScreenObserver;

// It does not know this element either, which every browser does.
const JSDOM_LACKS = /^The tag <%s> is unrecognized in this browser.* search$/s;

let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
  bringEverythingNear(false);
  for (const kind of ["error", "warn"] as const) {
    vi.spyOn(console, kind).mockImplementation((...message) => {
      const complaint = message.join(" ");
      if (!JSDOM_LACKS.test(complaint)) complaints.push(complaint);
    });
  }
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  expect(complaints, "console.error and console.warn").toEqual([]);
});
