import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDevice, isStamp, newDevice, nextStamp, stampAt, tamedStamp, timeOf } from "./stamp.ts";

const DAY = 86_400_000;

describe("the reader's clock", () => {
  it("goes on, whatever the clock of the device says", () => {
    const moment = fc.oneof(
      fc.nat({ max: 5 }),
      fc.integer({ min: -1e15, max: 1e16 }),
      fc.constantFrom(NaN, Infinity, -Infinity, 6.4e13, 6.4e13 + 1, 9e13),
    );
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 50 }), (moments) => {
        let last = stampAt(0, "a");
        for (const now of moments) {
          const next = nextStamp(last, now, "b");
          expect(next > last).toBe(true);
          expect(isStamp(next)).toBe(true);
          last = next;
        }
      }),
    );
  });

  it("tells the time of the device as long as that goes on itself", () => {
    const now = Date.UTC(2026, 10, 22);
    expect(timeOf(nextStamp(stampAt(now - DAY, "a"), now, "a"))).toBe(now);
    expect(timeOf(nextStamp(stampAt(now, "a"), now - DAY, "a"))).toBe(now);
  });

  it("goes on after the last moment that a file can tell", () => {
    const file = "zzzzzzzzzzzzz-a";
    expect(isStamp(file)).toBe(false);
    const latest = `${(9e13).toString(36).padStart(9, "0")}zzzz-zzz`;
    expect(isStamp(latest)).toBe(true);
    let last = tamedStamp(latest);
    for (let count = 0; count < 10; count++) {
      const next = nextStamp(last, Date.UTC(2026, 0, 1), "a");
      expect([isStamp(next), next > last]).toEqual([true, true]);
      last = next;
    }
  });

  it("has room for more in one millisecond than anyone can do", () => {
    const full = stampAt(5, "a", 36 ** 4 - 1);
    expect(nextStamp(full, 5, "a") > full).toBe(true);
  });

  it("has a name for the device that stamps can carry", () => {
    const device = newDevice();
    expect(isDevice(device)).toBe(true);
    expect(isStamp(stampAt(1, device))).toBe(true);
  });
});
