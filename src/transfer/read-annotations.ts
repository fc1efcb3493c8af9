import type { KeptRecord } from "../keeping/kept-record.ts";
import { COLOURS, mayHold, type Fields, type Value } from "../keeping/kinds.ts";
import { colourNamed, importedHighlight, noteWithLabels } from "./imported-highlight.ts";
import { jsonPieces } from "./json-pieces.ts";
import { Pace } from "../keeping/pace.ts";
import { parseJson } from "./parse-json.ts";
import { cutOff, excerptOf, type Problem, type Reading, type ReadOptions } from "./reading.ts";
import { keptAddress } from "./site-address.ts";
import { HIGHLIGHT_URN } from "./write-annotations.ts";

/** Where programs have their annotations: in a collection's first page, a page, a plain list, the answer of a service. */
const LISTS = ["", "first.items", "items", "rows", "annotations", "@graph"];

type Raw = Record<string, unknown>;

/** Reads W3C annotations, also those of services that follow the model halfway. */
export async function readAnnotations(
  text: string,
  { site, pace = new Pace() }: ReadOptions,
): Promise<Reading> {
  const records: KeptRecord[] = [];
  const problems: Problem[] = [];
  let isWhole = true;
  for (const piece of piecesOf(text)) {
    isWhole &&= piece.isWhole;
    if (piece.isElement && piece.isWhole && LISTS.includes(piece.path)) {
      const raw = parseJson(piece.text);
      const record = isObject(raw) ? highlightOf(raw, (address) => keptAddress(site, address)) : "damaged";
      if (typeof record !== "string") records.push(record);
      else problems.push({ line: piece.line, what: record, text: excerptOf(piece.text) });
    }
    if (pace.isDue()) await pace.rest(records.length);
  }
  if (!isWhole) problems.push(cutOff(text));
  return { records, problems };
}

/** One annotation alone is a list of one. */
function piecesOf(text: string) {
  const isOne =
    /^\s*\{/.test(text) && /"target"\s*:/.test(text) && !/"(?:items|rows|annotations|@graph)"\s*:/.test(text);
  return jsonPieces(isOne ? `[${text}]` : text, ["first"]);
}

function highlightOf(raw: Raw, kept: (address: string) => string): KeptRecord | Problem["what"] {
  const target = listOf(raw["target"])[0];
  const source = sourceOf(target) ?? textIn(raw, "uri") ?? "";
  const selectors = isObject(target)
    ? listOf(target["selector"]).filter(isObject).flatMap(withRefinement)
    : [];
  const quote = selectors.find(({ type }) => type === "TextQuoteSelector");
  const exact = quote === undefined ? undefined : textIn(quote, "exact");
  if (exact === undefined) return "noQuotation";
  const position = selectors.find(({ type }) => type === "TextPositionSelector") ?? {};
  const described = isObject(target) ? target : {};
  const changed = textIn(raw, "modified", "updated") ?? textIn(raw, "created");
  const fields = {
    address: source === "" ? "" : kept(source),
    title: textIn(described, "dcterms:title") ?? titleOf(raw["document"]),
    exact,
    prefix: quote && textIn(quote, "prefix"),
    suffix: quote && textIn(quote, "suffix"),
    start: position["start"],
    end: position["end"],
    colour: colourOf(raw, described),
    note: noteOf(raw),
    lang: textIn(described, "language"),
    dir: described["textDirection"],
    date: described["dcterms:date"],
    madeAt: textIn(raw, "created"),
  };
  return importedHighlight(valid(fields), timeOf(changed), idOf(raw));
}

/** A selector with what narrows it further. */
function withRefinement(selector: Raw): Raw[] {
  return [selector, ...listOf(selector["refinedBy"]).filter(isObject)];
}

/** What a highlight may hold; what a file says otherwise is left out. */
function valid(fields: Record<string, unknown>): Fields<"highlight"> {
  const entries = Object.entries(fields).filter(
    (entry): entry is [string, Exclude<Value, null>] =>
      ["string", "number"].includes(typeof entry[1]) && mayHold("highlight", entry[0], entry[1] as Value),
  );
  return Object.fromEntries(entries);
}

function idOf(raw: Raw): string | undefined {
  const id = textIn(raw, "id", "@id");
  if (id === undefined || !id.startsWith(HIGHLIGHT_URN)) return id;
  try {
    return decodeURIComponent(id.slice(HIGHLIGHT_URN.length));
  } catch {
    return id;
  }
}

function sourceOf(target: unknown): string | undefined {
  if (typeof target === "string") return target.split("#", 1)[0];
  if (!isObject(target)) return undefined;
  const { source = target["id"] } = target;
  return isObject(source) ? textIn(source, "id", "@id") : textIn({ source }, "source");
}

function titleOf(document: unknown): string | undefined {
  if (!isObject(document)) return undefined;
  const [title] = listOf(document["title"]);
  return typeof title === "string" ? title : undefined;
}

function colourOf(raw: Raw, target: Raw): string | undefined {
  const named = [...listOf(target["styleClass"]), ...tagsOf(raw), raw["color"]];
  const colour = named.find((name) => typeof name === "string" && isColour(name));
  return typeof colour === "string" ? colourNamed(colour) : undefined;
}

function isColour(name: string): boolean {
  return COLOURS.some((colour) => colour === name.toLowerCase());
}

/** Every text that was written about it, and its tags. */
function noteOf(raw: Raw): string | undefined {
  const bodies = [...listOf(raw["body"]), ...listOf(raw["bodyValue"]), ...listOf(raw["text"])];
  const texts = bodies.flatMap((body) => {
    if (typeof body === "string") return body;
    return isObject(body) && !isTag(body) ? (textIn(body, "value") ?? []) : [];
  });
  const tags = tagsOf(raw).filter((tag) => !isColour(tag));
  return noteWithLabels(texts.filter((text) => text !== "").join("\n\n"), tags);
}

function isTag(body: Raw): boolean {
  return listOf(body["purpose"]).includes("tagging");
}

function tagsOf(raw: Raw): string[] {
  const bodies = listOf(raw["body"]).filter(isObject).filter(isTag);
  const tags = [...listOf(raw["tags"]), ...bodies.map(({ value }) => value)];
  return tags.filter((tag) => typeof tag === "string");
}

function textIn(raw: Raw, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = raw[name];
    if (typeof value === "string") return value;
  }
  return undefined;
}

function timeOf(date: string | undefined): number | undefined {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? undefined : time;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
