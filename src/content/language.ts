import * as v from "valibot";

export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** A BCP 47 language tag: `en`, `en-GB`, `zh-Hant`. */
export const languageSchema = v.pipe(
  v.string(),
  v.check(isLanguage, "must be a language tag such as en, en-GB or ar"),
);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The direction in which a language is written. */
export function directionOf(language: string): Direction {
  return RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}
