import type { ReadingPlace } from "./reading-changes.ts";

/** Enough of a passage to tell it from the others. */
const BEGINNING = 80;

/** A block of an article's text as it stands on the page. */
export interface Passage {
  element: HTMLElement;
  /** The part of the text that ends with it, 0 to 1. */
  end: number;
  beginning: string;
}

/** The blocks of an article that have words, in their order. The text is the last part of the body: a picture may stand before it. */
export function passagesOf(body: HTMLElement): Passage[] {
  const blocks = Array.from(body.lastElementChild?.children ?? []).filter(
    (block): block is HTMLElement => block instanceof HTMLElement && wordsOf(block) !== "",
  );
  const all = blocks.reduce((sum, block) => sum + wordsOf(block).length, 0);
  let read = 0;
  return blocks.map((element) => {
    const words = wordsOf(element);
    read += words.length;
    return { element, end: read / all, beginning: Array.from(words).slice(0, BEGINNING).join("") };
  });
}

function wordsOf(block: Element): string {
  return (block.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The last passage whose end is on the screen or above it. */
export function lastOnScreen(passages: readonly Passage[], screen = innerHeight): Passage | undefined {
  return passages.findLast(({ element }) => element.getBoundingClientRect().bottom <= screen);
}

/** The passage that a place speaks of: the one that begins so, the nearest of several; else the one that far in the text. */
export function findPassage(
  passages: readonly Passage[],
  { place, passage }: ReadingPlace,
): Passage | undefined {
  const same = passages.filter(({ beginning }) => passage !== "" && beginning === passage);
  const [nearest] = same.toSorted((a, b) => Math.abs(a.end - place) - Math.abs(b.end - place));
  return nearest ?? passages.find(({ end }) => end >= place) ?? passages.at(-1);
}

/** The beginning of a passage without the word that was cut off at its end, where words are set apart. */
export function wholeWords(beginning: string): string {
  return Array.from(beginning).length < BEGINNING ? beginning : beginning.replace(/\s\S*$/, "");
}
