import { afterEach, expect, it, vi } from "vitest";
import { Pace } from "./pace.ts";

afterEach(() => void vi.useRealTimers());

it("waits for no timer, which browsers hold back in tabs that are not seen", async () => {
  vi.useFakeTimers();
  await expect(new Pace().rest()).resolves.toBeUndefined();
});
