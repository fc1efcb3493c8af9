import { afterEach, describe, expect, it } from "vitest";
import { parsePreferences, readPreferences, savePreferences, TEXT_SIZES, THEMES } from "./preferences.ts";

afterEach(() => localStorage.clear());

describe("display preferences", () => {
  it("are the defaults until chosen, and whatever else is stored", () => {
    for (const stored of [null, "", "{}", "purple huge", "dark"]) {
      expect(parsePreferences(stored)).toEqual({
        theme: stored === "dark" ? "dark" : "auto",
        textSize: "normal",
      });
    }
  });

  it("read back as they were saved, and show on the page", () => {
    for (const theme of THEMES) {
      for (const textSize of TEXT_SIZES) {
        savePreferences({ theme, textSize });
        expect(readPreferences()).toEqual({ theme, textSize });
        expect(document.documentElement).toHaveAttribute("data-theme", theme);
        expect(document.documentElement).toHaveAttribute("data-text-size", textSize);
      }
    }
  });
});
