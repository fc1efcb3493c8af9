/** A language as a BCP 47 tag: `en_US`, `eng` and `English` are read too; `undefined` for what is none. */
export function languageTag(text: string): string | undefined {
  if (/^[a-z]{2}$/.test(text)) return text;
  const tag = text.trim().replaceAll("_", "-");
  if (tag === "" || tag.length > 35) return undefined;
  return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? canonical(tag) : languageNames().get(tag.toLowerCase());
}

function canonical(tag: string): string | undefined {
  try {
    const [language] = Intl.getCanonicalLocales(tag);
    return language === "und" ? undefined : language;
  } catch {
    return undefined;
  }
}

let names: Map<string, string> | undefined;

/** The English names of the languages that have a code of two letters. */
function languageNames(): Map<string, string> {
  if (names !== undefined) return names;
  names = new Map();
  const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = english.of(code)?.toLowerCase();
    if (name !== undefined && !names.has(name)) names.set(name, code);
  }
  return names;
}
