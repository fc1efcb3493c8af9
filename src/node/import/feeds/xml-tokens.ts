import { Parser } from "htmlparser2";
import { entityDecoder, type EntityDeclarations } from "./xml-entities.ts";

/** More attributes than these and longer ones are left out. */
const MOST_ATTRIBUTES = 100;
const LONGEST_ATTRIBUTE = 1_000_000;
/** From here on a text is not decoded any more: it is too long for anything, however short it might become. */
const LONGEST_TEXT = 4_000_000;

/** What no XML may have, and feeds do. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** A "less than" that begins no tag, as in `I <3 you`; it passes the tokenizer as a character that no XML has. */
const BARE = /<(?![A-Za-z_:!?/\u0080-\uffff])/g;
const STAND_IN = "\ufffe";
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Told of what an XML document consists of, one after the other. Names are in small letters, references are replaced. */
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
}

/**
 * Reads XML from its root on, as lenient as the tokenizer below it: an end tag that is missing is told of, one that has no
 * beginning is passed over, capitals do not matter. The handler may throw to stop.
 */
export function xmlTokens(entities: EntityDeclarations, handler: XmlHandler): XmlTokens {
  const decode = entityDecoder(entities);
  const coming: Coming = { tag: undefined, attributes: undefined, text: "", isData: false };
  const settle = () => tellWhatCame(coming, handler, decode);
  const parser = new Parser(
    {
      onopentagname: (name) => {
        settle();
        coming.tag = name;
      },
      onattribute: (name, value) => addAttribute(coming, name, value, decode),
      ontext: (text) => {
        if (coming.isData) handler.text(restore(text));
        else if (coming.text.length <= LONGEST_TEXT) coming.text += text;
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
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const prepare = preparation();
  return { write: (text) => parser.write(prepare(text)), end: () => parser.end() };
}

function tellWhatCame(coming: Coming, handler: XmlHandler, decode: (text: string) => string): void {
  const { tag, attributes = NO_ATTRIBUTES, text } = coming;
  if (tag !== undefined) {
    coming.tag = undefined;
    coming.attributes = undefined;
    handler.open(tag, attributes);
  }
  if (text !== "") {
    coming.text = "";
    handler.text(text.length > LONGEST_TEXT ? text : restore(decode(text)));
  }
}

function addAttribute(coming: Coming, name: string, value: string, decode: (text: string) => string): void {
  const attributes = (coming.attributes ??= new Map());
  if (attributes.size >= MOST_ATTRIBUTES || value.length > LONGEST_ATTRIBUTE) return;
  if (!attributes.has(name)) attributes.set(name, restore(decode(value)));
}

/** Makes what prepares each piece of a text for the tokenizer. A "<" at the end of one waits for what is behind it. */
function preparation(): (text: string) => string {
  let kept = "";
  return (text) => {
    const whole = kept + text;
    kept = whole.endsWith("<") ? "<" : "";
    return whole
      .slice(0, whole.length - kept.length)
      .replace(CONTROLS, "")
      .replace(BARE, STAND_IN);
  };
}

function restore(text: string): string {
  return text.includes(STAND_IN) ? text.replaceAll(STAND_IN, "<") : text;
}
