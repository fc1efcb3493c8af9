const SAME_AS: Record<string, string> = { nb: "no", nn: "no" };

/** The language of a tag without its region and script: `en` of `en-GB`. */
export function primaryLanguage(tag: string): string {
  const language = tag.split("-")[0]?.toLowerCase() ?? "";
  return SAME_AS[language] ?? language;
}
