const plural = new Intl.PluralRules("en");
const number = new Intl.NumberFormat("en");

/** So many of something, in English: `1 article`, `1,200 articles`. */
export function count(n: number, one: string, other: string): string {
  return `${number.format(n)} ${plural.select(n) === "one" ? one : other}`;
}
