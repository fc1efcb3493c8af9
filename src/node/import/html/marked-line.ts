import type { Run, Text } from "../../../content/text.ts";
import { cleanText, collapseSpaces, isVisible } from "./spaces.ts";

/** How a piece of text is marked. Never changed once made: pieces of one kind share it. */
export interface Marks {
  href?: string;
  emphasis?: true;
  strong?: true;
  code?: true;
  struck?: true;
}

export const NO_MARKS: Marks = {};

interface Piece {
  text: string;
  marks: Marks;
}

/** One paragraph's text as it is read, piece by piece, with spaces as CSS shows them. */
export class MarkedLine {
  /** How many line breaks wait for the text after them. */
  breaks = 0;
  #pieces: Piece[] = [];
  /** A space was read that is written when text follows. */
  #hasSpace = false;

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  append(text: string, marks: Marks): void {
    const collapsed = collapseSpaces(cleanText(text));
    const words = trimSpaces(collapsed);
    if (words === "") {
      this.#hasSpace ||= collapsed !== "";
      return;
    }
    if (collapsed.startsWith(" ")) this.#hasSpace = true;
    this.#write(this.#separator(), words, marks);
    this.#hasSpace = collapsed.endsWith(" ");
  }

  break(): void {
    if (!this.isEmpty) this.breaks += 1;
    this.#hasSpace = false;
  }

  /** The text so far, and begins the next; `undefined` where there is none. */
  take(): Text | undefined {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#hasSpace = false;
    this.breaks = 0;
    return textOf(pieces);
  }

  #separator(): string {
    if (this.isEmpty) return "";
    if (this.breaks > 0) return "\n";
    return this.#hasSpace ? " " : "";
  }

  /** What is between two pieces has the marks that both have. */
  #write(separator: string, words: string, marks: Marks): void {
    this.breaks = 0;
    const last = this.#pieces.at(-1);
    if (last === undefined) {
      this.#pieces.push({ text: words, marks });
      return;
    }
    const common = commonMarks(last.marks, marks);
    const [isLast, isNext] = [isSame(common, last.marks), isSame(common, marks)];
    if (isLast) last.text += separator;
    else if (!isNext && separator !== "") this.#pieces.push({ text: separator, marks: common });
    if (isLast && isNext) last.text += words;
    else this.#pieces.push({ text: isNext && !isLast ? separator + words : words, marks });
  }
}

/** Trims spaces, not those that do not break: they may be what a piece is there for. */
function trimSpaces(text: string): string {
  const from = text.startsWith(" ") ? 1 : 0;
  return text.slice(from, text.length > from && text.endsWith(" ") ? -1 : undefined);
}

function textOf(pieces: Piece[]): Text | undefined {
  const trimmed = trimEnds(pieces);
  const [first] = trimmed;
  if (first === undefined || !trimmed.some(({ text }) => isVisible(text))) return undefined;
  if (trimmed.length === 1 && isPlain(first.marks)) return first.text;
  return trimmed.map(({ text, marks }): Run => (isPlain(marks) ? text : { text, ...marks }));
}

/** Pieces without spaces of any kind at the beginning and the end. */
function trimEnds(pieces: Piece[]): Piece[] {
  const from = pieces.findIndex(({ text }) => text.trim() !== "");
  const to = pieces.findLastIndex(({ text }) => text.trim() !== "");
  return pieces.slice(from, to + 1).map(({ text, marks }, index) => {
    const start = index === 0 ? text.trimStart() : text;
    return { text: index === to - from ? start.trimEnd() : start, marks };
  });
}

function isPlain(marks: Marks): boolean {
  return !marks.strong && !marks.emphasis && !marks.code && !marks.struck && marks.href === undefined;
}

function isSame(one: Marks, other: Marks): boolean {
  return (
    one === other ||
    (one.href === other.href &&
      one.strong === other.strong &&
      one.emphasis === other.emphasis &&
      one.code === other.code &&
      one.struck === other.struck)
  );
}

function commonMarks(one: Marks, other: Marks): Marks {
  if (one === other) return one;
  return {
    ...(one.href !== undefined && one.href === other.href && { href: one.href }),
    ...(one.emphasis && other.emphasis && { emphasis: true }),
    ...(one.strong && other.strong && { strong: true }),
    ...(one.code && other.code && { code: true }),
    ...(one.struck && other.struck && { struck: true }),
  };
}
