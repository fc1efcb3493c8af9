import type { Person } from "./feed.ts";
import { textOf } from "../xml/xml-element.ts";
import { attributeOf, childrenOf, valueOf, type FeedElement } from "./feed-element.ts";

const LONGEST = 500;
const ADDRESS = "[(<]? ?(?:mailto:)?([^\\s()<>@,;]{1,100}@[^\\s()<>@,;]{1,200}) ?[)>]?";
const NAME_BEHIND = new RegExp(`^${ADDRESS}([^@]*)$`, "i");
const NAME_BEFORE = new RegExp(`^([^@]*?[\\s,;(<])${ADDRESS}$`, "i");
/** What stands between a name and an address, and around a name: `(Name)`, `"Name"`. */
const BETWEEN = /^[\s,;-]+|[\s,;(<-]+$/g;
const AROUND = /^[(<"](.*?)[)>"]?$/;

const PAGES = new Set(["atom:uri", "atom:url", "atom:homepage"]);

/** A person as feeds write one: `Name`, `name@example.org`, `name@example.org (Name)`, `Name <name@example.org>`. */
export function readPerson(text: string): Person | undefined {
  const plain = text.replace(/\s+/g, " ").trim().slice(0, LONGEST);
  if (plain === "") return undefined;
  const behind = NAME_BEHIND.exec(plain);
  if (behind !== null) return makePerson(behind[2], behind[1]);
  const before = NAME_BEFORE.exec(plain);
  return before === null ? { name: plain } : makePerson(before[1], before[2]);
}

function makePerson(name = "", email = ""): Person {
  const plain = name.replace(BETWEEN, "").replace(AROUND, "$1");
  return { ...(plain !== "" && { name: plain }), email };
}

/** The people that these elements name, the first name that has any, each once. */
export function readPeople(element: FeedElement, names: readonly string[]): Person[] {
  for (const name of names) {
    const people = childrenOf(element, name).map(personOf);
    const found = people.filter((person) => person !== undefined);
    if (found.length > 0) return distinct(found);
  }
  return [];
}

/** An element with name and e-mail address in it, as in Atom and itunes:owner, or a person as text. */
function personOf(element: FeedElement): Person | undefined {
  const name = valueOf(element, "atom:name", "name", "itunes:name", "rdf:value");
  const email = valueOf(element, "atom:email", "email", "itunes:email") ?? attributeOf(element, "email");
  if (name === undefined && email === undefined) return readPerson(textBeside(element));
  const person = name === undefined ? undefined : readPerson(name);
  return { ...person, ...(email !== undefined && { email }) };
}

/** The text in it without the addresses of the person's pages. */
function textBeside(element: FeedElement): string {
  const children = element.children.filter((child) => typeof child === "string" || !PAGES.has(child.name));
  return textOf({ ...element, children });
}

export function distinct(people: Person[]): Person[] {
  const known = new Set<string>();
  return people.filter((person) => {
    const key = `${person.name ?? ""}\n${person.email ?? ""}`;
    return known.size < known.add(key).size;
  });
}
