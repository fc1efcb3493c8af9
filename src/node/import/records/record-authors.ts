import { splitByline } from "../fields/byline.ts";
import { unique } from "./member-list.ts";
import { asObject, memberText } from "./member-text.ts";

const MOST = 20;

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
