import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { openTab } from "../testing/keepers.ts";
import { daysBefore, localDay } from "./local-day.ts";
import { addSeconds, isMeasured, minutesByDay, readInDays } from "./statistics.ts";
import { deleteStatistics, measureReading } from "./reading-changes.ts";

const now = new Date(2024, 2, 2, 0, 30);

describe("statistics", () => {
  it("know the day where the reader is, also right after midnight and over the end of February", () => {
    expect([localDay(now), daysBefore(now, 1), daysBefore(now, 2)]).toEqual([
      "2024-03-02",
      "2024-03-01",
      "2024-02-29",
    ]);
  });

  it("add up the devices of each of the last days, and leave none out", () => {
    const days = new Map([
      ["2024-03-02", { "seconds:a": 90, "seconds:b": 90 }],
      ["2024-02-29", { "seconds:a": 600 }],
      ["2023-01-01", { "seconds:a": 600 }],
    ]);
    expect(minutesByDay(days, now, 3)).toEqual([
      { day: "2024-02-29", minutes: 10 },
      { day: "2024-03-01", minutes: 0 },
      { day: "2024-03-02", minutes: 3 },
    ]);
  });

  it("count what was read on the last days, today included", () => {
    const at = (day: number) => ({ readAt: new Date(2024, 1, day, 12).toISOString() });
    expect(readInDays([at(25), at(24), {}, { readAt: now.toISOString() }], now, 7)).toBe(2);
  });

  it("grow with every sitting, by device, until they are turned off, and can be deleted and had back", async () => {
    const keeper = await openTab();
    await keeper.change(measureReading(true));
    await addSeconds(keeper, "2024-03-02", 40);
    await addSeconds(keeper, "2024-03-02", 20);
    const [seconds] = Object.values((await keeper.fresh("day", "2024-03-02")) ?? {});
    expect(seconds).toBe(60);
    await keeper.read("setting");
    expect(isMeasured(keeper)).toBe(true);
    await keeper.change(measureReading(false));
    expect(isMeasured(keeper)).toBe(false);
    const deletion = await keeper.change(deleteStatistics(["2024-03-02"]));
    expect(await keeper.fresh("day", "2024-03-02")).toBeNull();
    await keeper.undo(deletion?.id ?? 0);
    expect(Object.values((await keeper.fresh("day", "2024-03-02")) ?? {})).toEqual([60]);
    keeper.close();
  });
});
