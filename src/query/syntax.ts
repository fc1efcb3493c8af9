export const PREFIXES = ["before", "after", "on", "lang", "title", "story"] as const;
/** A word before a colon that means something. */
export type Prefix = (typeof PREFIXES)[number];

// What stands for the signs of the language in other scripts and on other keyboards, one character for one.
const SAME_SIGN: Record<string, string> = { "（": "(", "）": ")", "：": ":", "＃": "#", "－": "-", "−": "-" };
const QUOTES = '"“”„‟«»＂「」『』〝〞〟';
const SIGN = new RegExp(`[${QUOTES}${Object.keys(SAME_SIGN).join("")}]`, "g");

const QUOTE = new RegExp(`[${QUOTES}]`, "g");
const DOUBLED_QUOTE = new RegExp(`([${QUOTES}])[${QUOTES}]`, "g");

/** A phrase, a lonely quote, parentheses, the minus and the prefix that a word begins with, or a word. */
function tokenPattern(prefixes: readonly string[]): RegExp {
  return new RegExp(
    `"(?:[^"]|"")*"|["()]|(?<![^\\s"()])-+|(?<![^\\s"()-])(?:${prefixes.join("|")}):|[^\\s"()]+`,
    "gi",
  );
}

const TOKEN = tokenPattern(PREFIXES);

/** A piece of a query and where it stands. */
export interface Token {
  /** As it was typed. */
  text: string;
  /** With the plain form of every sign. */
  plain: string;
  start: number;
  end: number;
}

/** Splits a text; `further` prefixes mean something besides the usual ones. */
export function tokensOf(text: string, further: readonly string[]): Token[] {
  const plain = text.replace(SIGN, (sign) => SAME_SIGN[sign] ?? '"');
  const pattern = further.length === 0 ? TOKEN : tokenPattern([...PREFIXES, ...further]);
  return [...plain.matchAll(pattern)].map(({ 0: plain, index }) => {
    const end = index + plain.length;
    return { text: text.slice(index, end), plain, start: index, end };
  });
}

export function prefixOf<P extends string>({ plain }: Token, prefixes: readonly P[]): P | undefined {
  return prefixes.find((prefix) => plain.toLowerCase() === `${prefix}:`);
}

/** Text in quotes; a quote within it stands twice. */
export function quoted(text: string): string {
  return `"${text.replace(QUOTE, "$&$&")}"`;
}

/** What stands in quotes. */
export function unquoted(phrase: string): string {
  return phrase.slice(1, -1).replace(DOUBLED_QUOTE, "$1").trim();
}

/** True for what a search can look for: anything with a letter or a digit. */
export function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
