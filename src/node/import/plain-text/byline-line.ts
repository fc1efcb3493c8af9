import { authorNames } from "../fields/byline.ts";

const BY = /^(?:by|written by|von|par|por)(?:\s*:\s*|\s+)\p{Lu}/iu;
const LONGEST = 120;
/** People have two names or more; what else has a small letter in its words is a sentence. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|del|der|di|du|la|le|van|von|bin|al) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

/** The authors that a line names, if it is nothing but their byline: `By Fiona Campbell`. */
export function bylineAuthors(line: string): string[] {
  if (line.length > LONGEST || !BY.test(line)) return [];
  const names = authorNames(line);
  return names.every((name) => NAME.test(name)) ? names : [];
}

/** Takes the byline off the paragraphs where the first or the last of them is one and others are left. */
export function splitByline(paragraphs: string[]): { authors: string[]; body: string[] } {
  if (paragraphs.length < 2) return { authors: [], body: paragraphs };
  const first = bylineAuthors(paragraphs[0] ?? "");
  if (first.length > 0) return { authors: first, body: paragraphs.slice(1) };
  const last = bylineAuthors(paragraphs.at(-1) ?? "");
  return last.length > 0
    ? { authors: last, body: paragraphs.slice(0, -1) }
    : { authors: [], body: paragraphs };
}
