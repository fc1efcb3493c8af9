import { blockText, type Block } from "../content/block.ts";
import type { Span, TextMarker } from "../words/text-marks.ts";

/** A piece of a body around what was looked for. */
export interface Snippet {
  text: string;
  spans: Span[];
}

const BEFORE = 50;
const LENGTH = 180;

/** The piece of a body that has the most of what is marked, where it has any. */
export function findSnippet(body: Block[], marker: TextMarker, language: string): Snippet | undefined {
  let best: { snippet: Snippet; worth: number } | undefined;
  for (const block of body) {
    const text = blockText(block).replace(/\s+/g, " ");
    const spans = marker(text, language);
    for (const { start } of spans) {
      const snippet = cutAround(text, start, spans);
      const worth = new Set(snippet.spans.map(({ start, end }) => snippet.text.slice(start, end))).size;
      if (best === undefined || worth > best.worth) best = { snippet, worth };
    }
  }
  return best?.snippet;
}

function cutAround(text: string, place: number, spans: Span[]): Snippet {
  const start = place <= BEFORE ? 0 : beginningNear(text, place - BEFORE, place);
  const end = start + LENGTH >= text.length ? text.length : endNear(text, start + LENGTH, place);
  const before = start === 0 ? "" : "… ";
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + (end === text.length ? "" : " …"),
    spans: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
}

/** After the next space; in a script without spaces, between two characters. */
function beginningNear(text: string, at: number, latest: number): number {
  const space = text.indexOf(" ", at);
  return space !== -1 && space < latest ? space + 1 : betweenCharacters(text, at);
}

function endNear(text: string, at: number, earliest: number): number {
  const space = text.lastIndexOf(" ", at);
  return space > earliest + BEFORE ? space : betweenCharacters(text, at);
}

function betweenCharacters(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at;
}
