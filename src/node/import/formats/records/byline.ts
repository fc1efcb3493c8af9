import { isNothing, unique } from "./member-list.ts";
import { asObject, memberText } from "./member-text.ts";

const MOST = 20;
const LONGEST = 120;
const SUFFIX = /^(?:jr|sr|ph\.?d|m\.?d|esq|ii|iii|iv)\.?$/i;

/** The authors of a byline, of a list of names, or of objects that have a name. */
export function readAuthors(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.slice(0, MOST) : [value];
  const names = parts.flatMap((part) => (typeof part === "number" ? [] : splitByline(authorText(part))));
  return unique(names).slice(0, MOST);
}

function authorText(value: unknown): string {
  const object = asObject(value);
  if (object === undefined) return memberText(value);
  const names = ["firstName", "lastName", "first_name", "last_name", "givenName", "familyName"]
    .map((name) => memberText(object[name]))
    .filter((name) => name !== "");
  return object["name"] === undefined && names.length > 0 ? names.join(" ") : memberText(value);
}

/** The names of a byline: `By Ann Lee, Bo Dahl and Cy Hall` has three. */
export function splitByline(byline: string): string[] {
  const text = byline
    .slice(0, 2000)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\[(.*)\]$|^\((.*)\)$/, "$1$2");
  if (isNothing(text)) return [];
  const line = text.replace(/^(?:by|written by|reported by)(?:\s*:\s*|\s+)/i, "");
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
  const inBrackets = /^\s*\S+@\S+ \(([^()]*)\)\s*$/.exec(part)?.[1];
  return (inBrackets ?? part.replace(/<[^<>@]*@[^<>]*>/, ""))
    .trim()
    .replace(/^(?:and|by|&)\s+/i, "")
    .replace(/^["']|["']$/g, "");
}
