import { Parser } from "htmlparser2";
import { microformats } from "./microformats.ts";

/** The parser takes the longer for an element the deeper it lies. A page that goes deeper is read no further. */
const DEEPEST = 1000;
const PIECE = 16_384;
const MOST_VALUES = 20_000;
const LONGEST_VALUE = 20_000;
const LONGEST_JSON = 2_000_000;
const LONGEST_HEADLINE = 1000;
const LONGEST_DATE = 80;
const LONGEST_BYLINE = 200;
/** Things that a page describes within its article: what is said of them is not said of it. */
const SCOPE = /\b(?:author|creator|publisher|image|logo|comment|review|ispartof|sourceorganization)\b/i;
const MOST_SCOPES = 100;
/** Classes of an element whose text is the date of a page. */
const DATE_CLASS = /(?:^|[\s_-])(?:date|datetime|published|pubdate|posted|timestamp|dateline)(?:$|[\s_-])/i;

/** What a page says of itself, as it is written in its markup. */
export interface PageFacts {
  /** By the name, property or itemprop of `meta` elements, in small letters. */
  metas: Map<string, string[]>;
  /** By itemprop, of other elements: an attribute that has the value, or the text. */
  properties: Map<string, string[]>;
  title: string;
  headings: string[];
  /** The contents of `script` elements of JSON-LD. */
  linkedData: string[];
  /** `datetime` of `time` elements, those that say they are of publication first, or what such elements show. */
  times: string[];
  lang?: string;
  dir?: string;
  canonical?: string;
  base?: string;
  /** How many elements there are as far as it was read, and how deep they lie in each other at most. */
  elements: number;
  depth: number;
}

interface Capture {
  depth: number;
  text: string;
  longest: number;
  keep: (text: string) => void;
}

/** Reads what a page says of itself, in one pass that takes the same time for each character, however the page is made. */
export function readPageFacts(html: string): PageFacts {
  const facts: PageFacts = {
    metas: new Map(),
    properties: new Map(),
    title: "",
    headings: [],
    linkedData: [],
    times: [],
    elements: 0,
    depth: 0,
  };
  const published: string[] = [];
  let depth = 0;
  let captures: Capture[] = [];
  const scopes: { depth: number; name: string }[] = [];
  const capture = (longest: number, keep: Capture["keep"]) => {
    if (captures.length < 10) captures.push({ depth, text: "", longest, keep });
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      facts.elements++;
      facts.depth = Math.max(facts.depth, ++depth);
      const outer = scopes.at(-1)?.name ?? "";
      readElement(name, attributes, facts, published, capture, outer);
      const scope = "itemscope" in attributes ? SCOPE.exec(attributes["itemprop"] ?? "")?.[0] : undefined;
      if (scope !== undefined && scopes.length < MOST_SCOPES)
        scopes.push({ depth, name: (outer === "" ? scope : `${outer}.${scope}`).toLowerCase() });
    },
    ontext(text) {
      for (const one of captures) if (one.text.length < one.longest) one.text += text;
    },
    onclosetag() {
      for (const one of captures) if (one.depth === depth) one.keep(one.text.slice(0, one.longest));
      captures = captures.filter((one) => one.depth < depth);
      if (scopes.at(-1)?.depth === depth) scopes.pop();
      depth--;
    },
  });
  for (let at = 0; at < html.length && facts.depth < DEEPEST; at += PIECE)
    parser.write(html.slice(at, at + PIECE));
  if (facts.depth < DEEPEST) parser.end();
  facts.times = [...published, ...facts.times];
  return facts;
}

type Attributes = Record<string, string>;
type StartCapture = (longest: number, keep: Capture["keep"]) => void;

function readElement(
  name: string,
  attributes: Attributes,
  facts: PageFacts,
  published: string[],
  capture: StartCapture,
  scope: string,
): void {
  if (name === "meta") return readMeta(attributes, facts, scope);
  if (name === "html") readRoot(attributes, facts);
  if (name === "body" && facts.dir === undefined && attributes["dir"] !== undefined)
    facts.dir = attributes["dir"];
  if (name === "base") facts.base ??= attributes["href"];
  if (name === "link" && hasWord(attributes["rel"], "canonical")) facts.canonical ??= attributes["href"];
  if (name === "title") capture(LONGEST_HEADLINE, (text) => (facts.title ||= text.trim()));
  if (name === "h1")
    capture(LONGEST_HEADLINE, (text) => facts.headings.length < 20 && facts.headings.push(text.trim()));
  if (name === "script" && /ld\+json/i.test(attributes["type"] ?? ""))
    capture(LONGEST_JSON, (text) => facts.linkedData.length < 50 && facts.linkedData.push(text));
  readProperty(attributes, facts, capture, scope);
  for (const [property, value] of microformats(name, attributes)) {
    if (value === undefined) capture(LONGEST_BYLINE, (text) => addValue(facts.properties, property, text));
    else addValue(facts.properties, property, value);
  }
  readTime(name, attributes, facts, published, capture);
}

function readMeta(attributes: Attributes, facts: PageFacts, scope: string): void {
  const content = attributes["content"] ?? "";
  const item = attributes["itemprop"]?.trim().toLowerCase();
  const names = [
    attributes["property"],
    attributes["name"],
    attributes["http-equiv"],
    scope === "" ? item : undefined,
  ].filter((name) => name !== undefined);
  for (const name of new Set(names.map((one) => one.trim().toLowerCase())))
    addValue(facts.metas, name, content);
  if (item !== undefined) addValue(facts.properties, scope === "" ? item : `${scope}.${item}`, content);
}

function readRoot({ lang, "xml:lang": xmlLang, dir }: Attributes, facts: PageFacts): void {
  facts.lang ??= lang ?? xmlLang;
  facts.dir ??= dir;
}

function readProperty(attributes: Attributes, facts: PageFacts, capture: StartCapture, scope: string): void {
  const keep = (name: string) => {
    const value = attributes["content"] ?? attributes["datetime"] ?? attributes["href"] ?? attributes["src"];
    if (value === undefined) capture(LONGEST_HEADLINE, (text) => addValue(facts.properties, name, text));
    else addValue(facts.properties, name, value);
  };
  for (const name of (attributes["itemprop"]?.toLowerCase() ?? "").split(/\s+/))
    if (name !== "") keep(scope === "" ? name : `${scope}.${name}`);
}

function readTime(
  name: string,
  attributes: Attributes,
  facts: PageFacts,
  published: string[],
  capture: StartCapture,
): void {
  const said = `${attributes["class"] ?? ""} ${attributes["itemprop"] ?? ""} ${attributes["id"] ?? ""}`;
  const isPublished = "pubdate" in attributes || /publish|posted|pubdate|entry-date/i.test(said);
  const keep = (text: string) => {
    const times = isPublished && !/modif|updat/i.test(said) ? published : facts.times;
    if (text.trim() !== "" && times.length < 100) times.push(text.trim());
  };
  const value = attributes["datetime"] ?? (name === "abbr" ? attributes["title"] : undefined);
  if (name === "time" || (name === "abbr" && isPublished)) {
    if (value === undefined) capture(LONGEST_DATE, keep);
    else keep(value);
  } else if (DATE_CLASS.test(said)) capture(LONGEST_DATE, keep);
}

function addValue(values: Map<string, string[]>, name: string, value: string): void {
  const said = value.replace(/\s+/g, " ").trim().slice(0, LONGEST_VALUE);
  if (said === "" || values.size >= MOST_VALUES) return;
  const others = values.get(name) ?? [];
  if (others.length < 100) values.set(name, [...others, said]);
}

function hasWord(words: string | undefined, word: string): boolean {
  return (words ?? "").toLowerCase().split(/\s+/).includes(word);
}
