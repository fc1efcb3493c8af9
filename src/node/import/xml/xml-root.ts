import { readEntityDeclarations, type EntityDeclarations } from "./xml-entities.ts";

/** The element that an XML document consists of, and what stands before it. */
export interface XmlRoot {
  /** As it is written, in small letters and without its prefix: `rss`. */
  name: string;
  /** Where its tag begins. */
  index: number;
  /** What the document type declares. */
  entities: EntityDeclarations;
}

/** What a server prints before a feed when it complains: `<br /> <b>Warning</b>: …`. */
const COMPLAINT = new Set(["b", "br", "i", "p", "font", "div", "span", "hr", "small", "strong", "pre"]);
const TAG = /(?:[\p{L}_][\p{L}\p{N}_.-]{0,99}:)?([\p{L}_][\p{L}\p{N}_.-]{0,99})[\s/>]/uy;

/**
 * Finds the root of an XML document behind a prolog, comments, a document type and anything that does not belong there;
 * `undefined` where there is none, or none yet when `text` is only the beginning.
 */
export function findRoot(text: string): XmlRoot | undefined {
  let entities: EntityDeclarations = new Map();
  let index = text.indexOf("<");
  while (index !== -1) {
    if (text.startsWith("<!--", index)) {
      index = after(text, "-->", index + 4);
    } else if (text.startsWith("<!", index)) {
      const end = endOfDeclaration(text, index + 2);
      if (end === -1) return undefined;
      if (/^<!doctype/i.test(text.slice(index, index + 9))) {
        entities = readEntityDeclarations(text.slice(index, end));
      }
      index = end;
    } else if (text.startsWith("<?", index)) {
      index = after(text, ">", index);
    } else {
      TAG.lastIndex = index + 1;
      const name = TAG.exec(text)?.[1]?.toLowerCase();
      if (name !== undefined && !COMPLAINT.has(name)) return { name, index, entities };
      index += 1;
    }
    if (index === -1) return undefined;
    index = text.indexOf("<", index);
  }
  return undefined;
}

/** The place behind `mark`, or -1. */
function after(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index === -1 ? -1 : index + mark.length;
}

/** Where `<!…>` ends: outside quotation marks, comments and the brackets of declarations within. */
function endOfDeclaration(text: string, from: number): number {
  const marks = /<!--|["'[\]>]/g;
  marks.lastIndex = from;
  let inBrackets = false;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [mark] = match;
    if (mark === "[" || mark === "]") inBrackets = mark === "[";
    else if (mark === ">") {
      if (!inBrackets) return marks.lastIndex;
    } else {
      const end = after(text, mark === "<!--" ? "-->" : mark, marks.lastIndex);
      if (end === -1) return -1;
      marks.lastIndex = end;
    }
  }
  return -1;
}
