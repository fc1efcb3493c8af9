import { SourceError } from "../source.ts";
import type { XmlElement } from "./xml-element.ts";
import { xmlTokens, type XmlTokens } from "./xml-tokens.ts";

export interface ElementsToRead {
  /** The names of the elements to give, whatever their prefix; not of those within them. */
  wanted: ReadonlySet<string>;
  /** Names of elements within them that are of no use. */
  ignored?: ReadonlySet<string>;
}

export interface ReadElement {
  element: XmlElement;
  /** Why it is not all there: the document ends within it, or it is larger than anything anybody writes. */
  lack?: "cut off" | "too large";
}

// No document that people or programs write comes near these.
const DEEPEST = 250;
const MOST_PARTS = 200_000;
const LONGEST = 20_000_000;

/**
 * Gives the wanted elements of an XML document one after the other, holding one at a time. What is not well-formed is read as
 * far as it goes. There is no DTD and no entity but those of XML and HTML, so that nothing expands and nothing is fetched.
 * Throws a `SourceError` for a document that is nested more deeply than any is, or has a tag without an end.
 */
export async function* readElements(
  pieces: AsyncIterable<string>,
  what: ElementsToRead,
): AsyncGenerator<ReadElement> {
  const collector = new Collector(what);
  for await (const piece of pieces) {
    collector.write(piece);
    yield* collector.take();
  }
  collector.end();
  yield* collector.take();
}

class Collector {
  private readonly what: ElementsToRead;
  private readonly tokens: XmlTokens;
  private found: ReadElement[] = [];
  /** The wanted element that is open, and those open in it. */
  private open: XmlElement[] = [];
  private parts = 0;
  private length = 0;
  private depth = 0;
  /** The depth of an ignored element that is open. */
  private ignoredAt = 0;
  private isEnding = false;

  constructor(what: ElementsToRead) {
    this.what = what;
    const handler = {
      open: (name: string, attributes: ReadonlyMap<string, string>) => this.openTag(name, attributes),
      text: (text: string) => this.text(text),
      close: () => this.closeTag(),
    };
    this.tokens = xmlTokens(handler, { longestText: LONGEST });
  }

  write(piece: string): void {
    this.tokens.write(piece);
  }

  end(): void {
    this.isEnding = true;
    this.tokens.end();
  }

  take(): ReadElement[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  private openTag(name: string, attributes: ReadonlyMap<string, string>): void {
    this.depth += 1;
    if (this.depth > DEEPEST)
      throw new SourceError(
        "not valid",
        `is nested more than ${DEEPEST} levels deep; no such document is read`,
      );
    if (this.ignoredAt > 0) return;
    const parent = this.open.at(-1);
    if (parent === undefined ? !this.isWanted(name) : this.isIgnored(name)) return;
    const element: XmlElement = { name, attributes, children: [] };
    this.parts += 1;
    if (this.isRoom(name.length)) parent?.children.push(element);
    this.open.push(element);
  }

  private isWanted(name: string): boolean {
    const { wanted } = this.what;
    return wanted.has(name) || wanted.has(name.slice(name.indexOf(":") + 1));
  }

  /** Notes what is ignored. What is not within a wanted element is neither. */
  private isIgnored(name: string): boolean {
    if (this.what.ignored?.has(name) !== true) return false;
    this.ignoredAt = this.depth;
    return true;
  }

  private text(text: string): void {
    const parent = this.open.at(-1);
    if (parent === undefined || this.ignoredAt > 0 || !this.isRoom(text.length)) return;
    const { children } = parent;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === "string") children[last] = before + text;
    else {
      this.parts += 1;
      children.push(text);
    }
  }

  private isRoom(length: number): boolean {
    this.length += length;
    return this.parts <= MOST_PARTS && this.length <= LONGEST;
  }

  private closeTag(): void {
    this.depth -= 1;
    if (this.ignoredAt > 0) {
      if (this.depth < this.ignoredAt) this.ignoredAt = 0;
      return;
    }
    // What is open outside of a wanted element was not kept.
    if (this.open.length === 0) return;
    const element = this.open.pop();
    if (element === undefined || this.open.length > 0) return;
    const isTooLarge = this.parts > MOST_PARTS || this.length > LONGEST;
    this.found.push({
      element,
      ...(isTooLarge ? { lack: "too large" } : this.isEnding && { lack: "cut off" }),
    });
    this.parts = 0;
    this.length = 0;
  }
}
