import { isNothing } from "./nothing.ts";

const LONGEST = 120;
const SUFFIX = /^(?:jr|sr|ph\.?d|m\.?d|esq|ii|iii|iv)\.?$/i;

/** `Ann Lee in Geneva`. */
const IN_A_PLACE = /(?<=\p{L}) in (?:the )?\p{Lu}[\p{L}\p{M} .'’-]*$/u;

const BY = /^(?:by|written by|reported by)(?:\s*:\s*|\s+)/i;
/** As German, French and Spanish papers have it, before a full name: some names begin so. */
const BY_IN_OTHERS = /^(?:Von|Par|Por)\s+(?=\p{Lu}\S*\s+\p{Lu})/u;
const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|del|der|di|du|la|le|van|von|bin|al) )?\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;

/** The authors that a text names which may be a byline or one name: it is divided only between full names of people. */
export function authorNames(text: string): string[] {
  const names = splitByline(text);
  if (names.length < 2 || names.every((name) => FULL_NAME.test(name))) return names;
  return [withoutBy(text.replace(/\s+/g, " ").trim())];
}

function withoutBy(line: string): string {
  return line.replace(BY, "").replace(BY_IN_OTHERS, "");
}

/** The names of a byline: `By Ann Lee, Bo Dahl and Cy Hall` has three. */
export function splitByline(byline: string): string[] {
  const text = byline
    .slice(0, 2000)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\[(.*)\]$|^\((.*)\)$/, "$1$2");
  if (isNothing(text)) return [];
  const line = withoutBy(text);
  const separator = /[;|]/.test(line) ? /[;|]/ : /,|\s(?:and|&|und|et)\s/;
  // A surname first is one name: Lee, Ann.
  const parts =
    /^[^\s,]+, ?[^\s,]+$/u.test(line) && !/\p{Lu}{2}$/u.test(line) ? [line] : line.split(separator);
  const names: string[] = [];
  for (const part of parts) {
    const name = nameOf(part);
    if (SUFFIX.test(name) && names.length > 0) names.push(`${names.pop()}, ${name}`);
    else if (name !== "" && name.length <= LONGEST) names.push(name);
  }
  return names;
}

/** Without an address of mail: `ann@news.example (Ann Lee)` and `Ann Lee <ann@news.example>` are Ann Lee. */
function nameOf(part: string): string {
  const inBrackets = /^\s*[^\s@]+@\S+ \(([^()]*)\)\s*$/.exec(part)?.[1];
  return (inBrackets ?? part.replace(/<[^<>@]*@[^<>]*>/, ""))
    .trim()
    .replace(/^(?:and|by|&)\s+/i, "")
    .replace(IN_A_PLACE, "")
    .replace(/^["']|["']$/g, "");
}
