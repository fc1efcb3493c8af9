import { describe, expect, it } from "vitest";
import { firstWeekday, firstWeekdayIn } from "./first-weekday.ts";

describe("the first weekday", () => {
  it.each([
    ["en-GB", 1],
    ["en-US", 7],
    ["de", 1],
    ["ja", 7],
    ["fa", 6],
  ])("of %s is %i", (language, weekday) => expect(firstWeekday(language)).toBe(weekday));

  it.each(["en-GB", "en", "de", "ja", "fa", "ar-EG", "he", "pt-BR", "ru", "zh"])(
    "of %s is the same in a browser that does not tell it",
    (language) => {
      const region = new Intl.Locale(language).maximize().region ?? "";
      expect(firstWeekdayIn(region)).toBe(firstWeekday(language));
    },
  );
});
