import { Parser } from "htmlparser2";
import { SourceError } from "../source.ts";
import { entityDecoder, type EntityDeclarations } from "./xml-entities.ts";

/** More attributes than these and longer ones are left out. */
const MOST_ATTRIBUTES = 100;
const LONGEST_ATTRIBUTE = 1_000_000;

/** What no XML may have, and feeds do. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/**
 * A "less than" that begins no tag, as in `I <3 you` or `if a<b and c</title>`; it passes the tokenizer as a character that no
 * XML has.
 */
const BARE = /<(?=[^A-Za-z_:!?/\u0080-\uffff]|[A-Za-z_:][^<>"'=]{0,200}<)/g;
/** The beginning of a tag at the end of a piece, which only what follows tells to be one. */
const UNDECIDED = /^<(?:[A-Za-z_:][^<>"'=]{0,200})?$/;
const STAND_IN = "\ufffe";
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** How much may come before a tag, a comment or the like ends; all of it is held until then. */
const LONGEST_MARKUP = 20_000_000;

/** Told of what an XML document consists of, one after the other. References are replaced. */
export interface XmlHandler {
  open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  /** Text between two tags, in one or more parts. */
  text: (text: string) => void;
  close: () => void;
}

/** Takes the text of a document piece by piece. */
export interface XmlTokens {
  write: (text: string) => void;
  end: () => void;
}

/** What is still coming: the attributes of a tag, or text, which may be cut in the middle of a reference. */
interface Coming {
  tag: string | undefined;
  /** Made when the first one comes: most tags have none. */
  attributes: Map<string, string> | undefined;
  text: string;
  isData: boolean;
  /** How many characters came since the last tag, text or comment. */
  sinceToken: number;
}

export interface XmlOptions {
  /** True where capitals do not matter: names are then in small letters. */
  lowerCase?: boolean;
  /** What the document itself declares. */
  entities?: EntityDeclarations;
  /** A text that is longer is told of as far as it was read, and not decoded: it is too long for anything. */
  longestText?: number;
}

/**
 * Reads XML, as lenient as the tokenizer below it: an end tag that is missing is told of, one that has no beginning is passed
 * over. The handler may throw to stop. Throws a `SourceError` for markup that does not end.
 */
export function xmlTokens(
  handler: XmlHandler,
  { lowerCase = false, entities = new Map(), longestText = 4_000_000 }: XmlOptions = {},
): XmlTokens {
  const decode = entityDecoder(entities);
  const read = (text: string) => (text.length > longestText ? text : restore(decode(text)));
  const coming: Coming = { tag: undefined, attributes: undefined, text: "", isData: false, sinceToken: 0 };
  const settle = () => tellWhatCame(coming, handler, read);
  const note = () => (coming.sinceToken = 0);
  const parser = new Parser(
    {
      onopentagname: (name) => {
        settle();
        coming.tag = name;
      },
      onattribute: (name, value) => addAttribute(coming, name, value, read),
      ontext: (text) => {
        note();
        if (coming.isData) handler.text(restore(text));
        else if (coming.text.length <= longestText) coming.text += text;
      },
      oncdatastart: () => {
        settle();
        coming.isData = true;
      },
      oncdataend: () => (coming.isData = false),
      onclosetag: () => {
        settle();
        handler.close();
      },
      oncomment: note,
      onprocessinginstruction: note,
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: lowerCase, lowerCaseAttributeNames: lowerCase },
  );
  const prepare = preparation();
  return { write: (text) => writeTo(parser, prepare(text), coming), end: () => parser.end() };
}

function writeTo(parser: Parser, text: string, coming: Coming): void {
  coming.sinceToken += text.length;
  parser.write(text);
  if (coming.sinceToken > LONGEST_MARKUP)
    throw new SourceError("not valid", "has a tag or comment without an end");
}

function tellWhatCame(coming: Coming, handler: XmlHandler, read: (text: string) => string): void {
  const { tag, attributes = NO_ATTRIBUTES, text } = coming;
  coming.sinceToken = 0;
  if (tag !== undefined) {
    coming.tag = undefined;
    coming.attributes = undefined;
    handler.open(tag, attributes);
  }
  if (text !== "") {
    coming.text = "";
    handler.text(read(text));
  }
}

function addAttribute(coming: Coming, name: string, value: string, read: (text: string) => string): void {
  coming.sinceToken = 0;
  const attributes = (coming.attributes ??= new Map());
  if (attributes.size >= MOST_ATTRIBUTES || value.length > LONGEST_ATTRIBUTE) return;
  if (!attributes.has(name)) attributes.set(name, read(value));
}

/** Makes what prepares each piece of a text for the tokenizer. A "<" near the end of one waits for what is behind it. */
function preparation(): (text: string) => string {
  let kept = "";
  return (text) => {
    const marked = (kept + text.replace(CONTROLS, "")).replace(BARE, STAND_IN);
    const last = marked.lastIndexOf("<");
    kept = last === -1 ? "" : (UNDECIDED.exec(marked.slice(last))?.[0] ?? "");
    return marked.slice(0, marked.length - kept.length);
  };
}

function restore(text: string): string {
  return text.includes(STAND_IN) ? text.replaceAll(STAND_IN, "<") : text;
}
