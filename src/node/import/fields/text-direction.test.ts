import { expect, it } from "vitest";
import { textDirection } from "./text-direction.ts";

it.each([
  ["השעון הוותיק ביותר בעיר", "rtl"],
  ["צוגעקומען פֿון UNESCO", "rtl"],
  ["عاد القطار إلى المدينة", "rtl"],
  ["ܫܠܡܐ ܥܠܡܐ", "rtl"],
  ["ދިވެހިރާއްޖެ", "rtl"],
  ["The word שלום means peace", undefined],
  ["Déjà vu — 東京", undefined],
  ["", undefined],
])("%s runs %s", (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});
