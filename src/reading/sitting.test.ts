import { describe, expect, it } from "vitest";
import { Sitting } from "./sitting.ts";

const read = { readAt: "2024-01-01T00:00:00Z", place: 1 };

describe("a sitting with an article of six minutes", () => {
  it("counts a place when there was time to read up to it", () => {
    const sitting = new Sitting(6, null);
    expect(sitting.reach(0.5)).toBe(false);
    sitting.read(30);
    expect(sitting.reach(0.5)).toBe(true);
  });

  it("keeps the furthest place when the reader goes back", () => {
    const sitting = new Sitting(6, null);
    sitting.read(60);
    sitting.reach(0.8);
    expect(sitting.reach(0.2)).toBe(false);
    expect(sitting.reach(0.8)).toBe(false);
    expect(sitting.reach(0.81)).toBe(true);
  });

  it("goes on where the last one ended, so that only the rest takes time", () => {
    const sitting = new Sitting(6, { place: 0.9, passage: "And so" });
    sitting.read(6);
    expect(sitting.reach(0.5)).toBe(false);
    expect(sitting.isAtEnd(1)).toBe(true);
  });

  it("is not at the end by having been scrolled there", () => {
    const sitting = new Sitting(6, null);
    sitting.read(5);
    expect(sitting.isAtEnd(1)).toBe(false);
    sitting.read(55);
    expect(sitting.isAtEnd(0.99)).toBe(false);
    expect(sitting.isAtEnd(1)).toBe(true);
  });

  it("begins anew with what was read to its end and marked as unread", () => {
    const sitting = new Sitting(6, { place: 1 });
    expect(sitting.isAtEnd(1)).toBe(false);
    sitting.read(20);
    expect(sitting.reach(0.3)).toBe(true);
  });

  it("does not forget the end of what is marked as read", () => {
    const sitting = new Sitting(6, read);
    sitting.read(60);
    expect(sitting.reach(0.4)).toBe(false);
  });
});
