import fc from "fast-check";

/** A character with an identity: wherever an edit moves it, it is known which one it was. */
export interface Glyph {
  unit: string;
  id: number;
}

/** An article's text whose characters are known one by one: paragraphs, each a list of characters. */
export type KnownText = Glyph[][];

let ids = 0;

function glyphs(text: string): Glyph[] {
  return text.split("").map((unit) => ({ unit, id: ids++ }));
}

export function knownText(paragraphs: readonly string[]): KnownText {
  return paragraphs.map(glyphs);
}

/** All characters one after the other, with a new line between paragraphs. */
export function flat(text: KnownText): Glyph[] {
  return text.flatMap((paragraph, index) =>
    index === 0 ? paragraph : [{ unit: "\n", id: -1 }, ...paragraph],
  );
}

export function plain(text: KnownText): string {
  return flat(text)
    .map(({ unit }) => unit)
    .join("");
}

/** Something an editor does to an article; the numbers, 0 to 1, say where. */
export type TextEdit =
  | { kind: "insert" | "replace" | "delete"; at: number; words: string; count: number }
  | {
      kind: "move" | "addParagraph" | "dropParagraph" | "split" | "join";
      at: number;
      to: number;
      words: string;
    }
  | { kind: "dropPassage" };

/** Edits an article. The words of the passage, known by their identities, stay as they are or go as a whole. */
export function edited(text: KnownText, edit: TextEdit, passage: ReadonlySet<number>): KnownText {
  if (edit.kind === "dropPassage")
    return text.map((paragraph) => paragraph.filter(({ id }) => !passage.has(id)));
  const index = Math.floor(edit.at * text.length);
  const paragraph = text[index] ?? [];
  const others = text.toSpliced(index, 1);
  switch (edit.kind) {
    case "move":
      return others.toSpliced(Math.floor(edit.to * text.length), 0, paragraph);
    case "addParagraph":
      return text.toSpliced(index, 0, glyphs(edit.words));
    case "dropParagraph":
      return text.length > 1 ? others : text;
    case "join":
      return index === 0
        ? text
        : text.toSpliced(index - 1, 2, [...(text[index - 1] ?? []), ...glyphs(" "), ...paragraph]);
    case "split": {
      const at = wordStart(paragraph, edit.to, passage);
      return text.toSpliced(index, 1, paragraph.slice(0, at), paragraph.slice(at));
    }
    case "insert":
    case "replace":
    case "delete": {
      const start = wordStart(paragraph, (edit.at * text.length) % 1, passage);
      let end = start;
      for (let words = 0; edit.kind !== "insert" && words < edit.count; words += 1) end = nextWord(end);
      const added = edit.kind === "delete" ? [] : glyphs(`${edit.words} `);
      return text.toSpliced(index, 1, [...paragraph.slice(0, start), ...added, ...paragraph.slice(end)]);
    }
  }

  /** The end of the word there, and of the space after it; not into the passage. */
  function nextWord(from: number): number {
    let at = from;
    while (at < paragraph.length && !passage.has(paragraph[at]?.id ?? -1)) {
      at += 1;
      if (paragraph[at - 1]?.unit === " ") break;
    }
    return at;
  }
}

/** Where a word begins, not within the passage. */
function wordStart(paragraph: Glyph[], share: number, passage: ReadonlySet<number>): number {
  let at = Math.floor(share * paragraph.length);
  const isInside = () => passage.has(paragraph[at]?.id ?? -1) && passage.has(paragraph[at - 1]?.id ?? -1);
  while (at > 0 && (paragraph[at - 1]?.unit !== " " || isInside())) at -= 1;
  return at;
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** Edits that write words of a kind. */
export function anyEdit(words: fc.Arbitrary<string>): fc.Arbitrary<TextEdit> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom("insert", "replace", "delete"),
        at: share,
        words,
        count: fc.integer({ min: 1, max: 8 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom("move", "addParagraph", "dropParagraph", "split", "join"),
        at: share,
        to: share,
        words,
      }),
    },
  );
}
