import * as v from "valibot";

const footnotesSchema = v.array(v.object({ content: v.string() }));
const PLACE = /<!-- wp:footnotes\b[^>]{0,500}\/-->/;

/** A post with its notes, which the block editor keeps beside it: where they are shown, or after it. */
export function withFootnotes(content: string, footnotes: string | undefined): string {
  const notes = footnotes === undefined ? [] : readNotes(footnotes);
  if (notes.length === 0) return content;
  const list = `<ol>${notes.map((note) => `<li>${note}</li>`).join("")}</ol>`;
  return PLACE.test(content) ? content.replace(PLACE, () => list) : `${content}\n\n${list}`;
}

function readNotes(json: string): string[] {
  try {
    const read = v.safeParse(footnotesSchema, JSON.parse(json));
    return read.success ? read.output.map(({ content }) => content) : [];
  } catch {
    return [];
  }
}
