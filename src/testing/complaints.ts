import { afterEach, beforeEach, expect, vi } from "vitest";

// jsdom does not know this element, which every browser does.
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
  vi.restoreAllMocks();
  expect(complaints, "console.error and console.warn").toEqual([]);
});
