import { microformats } from "./microformats.ts";
import type { PageFacts } from "./page-facts.ts";

const MOST_VALUES = 20_000;
const LONGEST_VALUE = 20_000;
const LONGEST_JSON = 2_000_000;
const LONGEST_HEADLINE = 1000;
const LONGEST_DATE = 80;
const LONGEST_BYLINE = 200;
/** What an element says may be several things of its article. */
const MOST_NAMES = 10;
/** Classes of an element whose text is the date of a page. */
const DATE_CLASS = /(?:^|[\s_-])(?:date|datetime|published|pubdate|posted|timestamp|dateline)(?:$|[\s_-])/i;

/** The text of an element while it is read. */
export interface Capture {
  depth: number;
  text: string;
  longest: number;
  keep: (text: string) => void;
}

type Attributes = Record<string, string>;
type StartCapture = (longest: number, keep: Capture["keep"]) => void;

/** Reads what an element says of its page. What it shows is taken when it ends: `capture` begins that. */
export function readElement(
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
  for (const name of (attributes["itemprop"]?.toLowerCase() ?? "").split(/\s+/, MOST_NAMES))
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
