import type { Run, Text } from "../../content/text.ts";

/** The paragraphs of a text that has empty lines between them, as a quotation has. */
export function textParagraphs(text: Text): Text[] {
  if (typeof text === "string") return text.split(/\n{2,}/);
  const paragraphs: Run[][] = [[]];
  for (const run of text) {
    const [first = "", ...others] = (typeof run === "string" ? run : run.text).split(/\n{2,}/);
    const piece = (words: string): Run => (typeof run === "string" ? words : { ...run, text: words });
    paragraphs.at(-1)?.push(piece(first));
    for (const words of others) paragraphs.push([piece(words)]);
  }
  return paragraphs.map((runs) => runs.filter((run) => (typeof run === "string" ? run : run.text) !== ""));
}
