import { decodeHTMLStrict } from "entities";
import { SourceError } from "../source.ts";

/** What a document's own entities stand for, by name; references inside a value are not yet replaced. */
export type EntityDeclarations = Map<string, string>;

/** How many characters a document's own entities may amount to wherever they are used, as in a "billion laughs". */
const MOST_EXPANDED = 4_000_000;
const DEEPEST = 16;

const DECLARATION = /<!ENTITY\s{1,9}([^\s%"'<>]{1,200})\s{1,9}(?:"([^"]*)"|'([^']*)')\s{0,9}>/g;
const REFERENCE = /&(#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[\p{L}_:][\p{L}\p{N}_:.-]{0,199});/gu;
/** Replaced where a value is declared; what they make is read once more where it is used (XML 1.0, 4.4 and appendix D). */
const BY_NUMBER = /&#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8});/g;
const OF_XML = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Reads `<!ENTITY name "value">` from a document type. What is outside the document (SYSTEM, PUBLIC) is never fetched. */
export function readEntityDeclarations(doctype: string): EntityDeclarations {
  const declarations: EntityDeclarations = new Map();
  for (const [, name = "", double, single] of doctype.matchAll(DECLARATION)) {
    // The first declaration binds (XML 1.0, 4.2).
    if (!declarations.has(name)) declarations.set(name, double ?? single ?? "");
  }
  return declarations;
}

/**
 * Makes what replaces the references in a text of a document: characters by number, the five of XML, what the document
 * declares, and the names of HTML that feeds use without declaring them. What is none of these stays as it is written.
 * Throws a `SourceError` when the document's own entities grow beyond all use.
 */
export function entityDecoder(declarations: EntityDeclarations): (text: string) => string {
  const expansions = new Map<string, string>();
  let expanded = 0;

  function replace(whole: string, name: string, depth: number): string {
    if (name.startsWith("#")) return characterOf(whole);
    const simple = OF_XML.get(name);
    if (simple !== undefined) return simple;
    const value = expansionOf(name, depth);
    if (value === undefined) return decodeHTMLStrict(whole);
    expanded += value.length;
    if (expanded > MOST_EXPANDED) throw tooLarge();
    return value;
  }

  function expansionOf(name: string, depth: number): string | undefined {
    const known = expansions.get(name);
    const declared = declarations.get(name);
    if (known !== undefined || declared === undefined) return known;
    if (depth > DEEPEST) throw tooLarge();
    const value = decode(declared.replace(BY_NUMBER, characterOf), depth + 1);
    expansions.set(name, value);
    return value;
  }

  function decode(text: string, depth: number): string {
    if (!text.includes("&")) return text;
    return text.replace(REFERENCE, (whole, name: string) => replace(whole, name, depth)).toWellFormed();
  }

  return (text) => decode(text, 0);
}

/** The character of a reference by number. Half of a pair is kept, for its other half is often the next reference. */
function characterOf(reference: string): string {
  const isHex = /^&#x/i.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 3 : 2), isHex ? 16 : 10);
  return code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : decodeHTMLStrict(reference);
}

function tooLarge(): SourceError {
  return new SourceError(
    "not valid",
    "declares entities that grow beyond all use; import it without its DOCTYPE",
  );
}
