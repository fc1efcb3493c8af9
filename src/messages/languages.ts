/** The name of a language in another one: `French` for `fr`; its code where it has no name there. */
export function languageName(language: string, inLanguage: string): string {
  return new Intl.DisplayNames(inLanguage, { type: "language" }).of(language) ?? language;
}
