import type { Site } from "../content/site.ts";
import type { KeptRecord } from "../keeping/kept-record.ts";
import { datedName, FileText, type ExportFile } from "./export-file.ts";
import { keptThingsInParts, type KeptThing } from "./kept-things.ts";
import { Pace } from "../keeping/pace.ts";
import { fullAddress } from "./site-address.ts";

/** Before the id of a highlight, which makes it an address. */
export const HIGHLIGHT_URN = "urn:broadsheet:highlight:";

/** The highlights as annotations, one a line. https://www.w3.org/TR/annotation-model/ */
export async function writeAnnotations(
  records: readonly KeptRecord[],
  site: Site,
  pace = new Pace(),
): Promise<ExportFile> {
  const highlights = await keptThingsInParts(records, "highlight");
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
    label: site.title,
    total: highlights.length,
  };
  const page = '"first":{"type":"AnnotationPage","startIndex":0,"items":[';
  const text = new FileText();
  text.add(`${JSON.stringify(collection).slice(0, -1)},\n${page}`);
  for (const [index, highlight] of highlights.entries()) {
    text.add(`${index === 0 ? "" : ","}\n${JSON.stringify(annotationOf(highlight, site))}`);
    if (pace.isDue()) await pace.rest(index);
  }
  text.add("\n]}}\n");
  return { name: datedName("highlights", "jsonld"), type: "application/ld+json", parts: text.parts() };
}

/** What is absent is not written: `JSON.stringify` leaves it out. */
function annotationOf({ id, fields, changedAt }: KeptThing<"highlight">, site: Site): object {
  const { address, note, colour, madeAt, lang, dir, title, date } = fields;
  return {
    id: HIGHLIGHT_URN + encodeURIComponent(id.toWellFormed()),
    type: "Annotation",
    motivation: note === undefined ? "highlighting" : ["highlighting", "commenting"],
    created: madeAt,
    modified: new Date(changedAt).toISOString(),
    stylesheet: colour && { type: "CssStylesheet", value: `.${colour} { background: ${colour} }` },
    body: note === undefined ? undefined : [{ type: "TextualBody", value: note, format: "text/markdown" }],
    target: {
      type: "SpecificResource",
      source: fullAddress(site, address ?? ""),
      styleClass: colour,
      language: lang,
      textDirection: dir,
      "dcterms:title": title,
      "dcterms:date": date,
      selector: selectorsOf(fields),
    },
  };
}

function selectorsOf({ exact, prefix, suffix, start, end }: KeptThing<"highlight">["fields"]): object[] {
  const quote = { type: "TextQuoteSelector", exact, prefix, suffix };
  const isPlaced = start !== undefined || end !== undefined;
  return isPlaced ? [quote, { type: "TextPositionSelector", start, end }] : [quote];
}
