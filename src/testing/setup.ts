import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// A busy machine takes its time; a right page comes at once.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out and so cannot scroll.
window.scrollTo = () => undefined;

// It does not know this element either, which every browser does.
const JSDOM_LACKS = /^The tag <%s> is unrecognized in this browser.* search$/s;

let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
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
