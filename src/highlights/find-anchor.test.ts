import fc from "fast-check";
import { describe as suite, expect, it } from "vitest";
import { blockText, paragraphs, type Block } from "../content/block.ts";
import {
  anyEdit,
  edited,
  flat,
  knownText,
  plain,
  type Glyph,
  type KnownText,
  type TextEdit,
} from "../testing/edited-text.ts";
import { describe } from "./anchor.ts";
import { anchorFinder } from "./find-anchor.ts";

interface Case {
  paragraphs: string[];
  /** Where the passage begins and ends: shares of the text. */
  from: number;
  to: number;
  edits: TextEdit[];
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** Texts of few different words, in which paragraphs and sentences stand several times. */
function repetitiveText(words: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  const sentence = fc.array(words, { minLength: 1, maxLength: 9 }).map((list) => `${list.join(" ")}.`);
  const listOf = (...some: string[]) => fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 8 });
  return fc
    .array(sentence, { minLength: 1, maxLength: 6 })
    .chain((sentences) => fc.array(listOf(...sentences), { minLength: 1, maxLength: 5 }))
    .chain((lists) => listOf(...lists.map((list) => list.join(" "))));
}

function anyCase(words: fc.Arbitrary<string>): fc.Arbitrary<Case> {
  const drop = fc.constant<TextEdit>({ kind: "dropPassage" });
  const edit = fc.oneof({ weight: 5, arbitrary: anyEdit(words) }, { weight: 1, arbitrary: drop });
  const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
  return fc.record({ paragraphs: repetitiveText(words), from: share, to: share, edits });
}

function letters(alphabet: string): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet.split("")), minLength: 1, maxLength: 5 });
}

const WORDS = "the of to and in on talks leaders energy said agreed summit nations climate new water".split(
  " ",
);

function isBlank({ unit }: Glyph): boolean {
  return unit.trim() === "";
}

/** The passage of a case, without the white space around it. */
function passageOf(all: Glyph[], { from, to }: Case): { start: number; end: number } {
  const [low, high] = [Math.min(from, to), Math.max(from, to)].map((at) => Math.floor(at * all.length));
  const start = all.findIndex((glyph, at) => at >= (low ?? 0) && !isBlank(glyph));
  const end = 1 + all.findLastIndex((glyph, at) => at <= (high ?? 0) && !isBlank(glyph));
  return { start, end };
}

/** Which characters stand there, but for the white space between them. */
function identities(text: KnownText, { start, end }: { start: number; end: number }): string {
  const stretch = flat(text).slice(start, end);
  return stretch
    .filter((glyph) => !isBlank(glyph))
    .map(({ id }) => id)
    .join(" ");
}

/** A text as it reads: white space at its ends and around line breaks is not seen. */
function read(text: KnownText): string {
  return plain(text)
    .replace(/ +/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

type Outcome = "nothing changed" | "right" | "gone" | "lost" | "wrong";

/** Marks a passage, edits the text, and looks for the passage. */
function outcomeOf(one: Case): Outcome {
  const before = knownText(one.paragraphs);
  const place = passageOf(flat(before), one);
  if (place.start === -1 || place.start >= place.end) return "nothing changed";
  const marked = new Set(
    flat(before)
      .slice(place.start, place.end)
      .map(({ id }) => id),
  );
  const after = one.edits.reduce((text, edit) => {
    const next = edited(text, edit, marked);
    // Paragraphs that read the same may change places: nobody can see that.
    return read(next) === read(text) ? text : next;
  }, before);
  if (read(after) === read(before)) return "nothing changed";
  const passage = identities(before, place);
  const survived = identities(after, { start: 0, end: Infinity }).includes(passage);
  const found = anchorFinder(plain(after))(describe(plain(before), place.start, place.end));
  if (found === undefined) return survived ? "lost" : "gone";
  const is = identities(after, found);
  return is === passage || isTypedAnew(is, before) ? "right" : "wrong";
}

/** The same words between the same words again are the passage come back. */
function isTypedAnew(found: string, before: KnownText): boolean {
  const last = Math.max(...flat(before).map(({ id }) => id));
  return found.split(" ").every((id) => Number(id) > last);
}

suite("a passage that is looked for in an edited text", () => {
  for (const [name, words] of [
    ["two letters", letters("ab")],
    ["four letters", letters("abcd")],
    ["few words", fc.constantFrom(...WORDS.slice(0, 6))],
    ["more words", fc.constantFrom(...WORDS)],
  ] as const)
    it(`is never taken for another one, in texts of ${name} that repeat themselves`, () => {
      fc.assert(
        fc.property(anyCase(words), (one) => {
          expect(outcomeOf(one)).not.toBe("wrong");
        }),
        { numRuns: 200 },
      );
    });

  it("is found in more than 95 of 100 news texts where it is still there, and never another one", () => {
    const bodies = Object.values(
      import.meta.glob<string | Block[]>("../../data/articles/*.json", { eager: true, import: "body" }),
    );
    const texts = bodies.map((body) => (typeof body === "string" ? paragraphs(body) : body).map(blockText));
    const sentences = texts.flat().map((text) => text.slice(0, 80));
    const cases = fc.sample(
      fc.noBias(
        fc.record({
          paragraphs: fc.constantFrom(...texts),
          from: share,
          // Half of them are a word or two.
          length: fc.oneof(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 12, max: 400 })),
          edits: fc.array(anyEdit(fc.constantFrom(...WORDS, ...sentences)), { minLength: 1, maxLength: 6 }),
        }),
      ),
      { numRuns: 300, seed: 2 },
    );
    const counts = { "nothing changed": 0, right: 0, gone: 0, lost: 0, wrong: 0 };
    for (const { length, ...one } of cases) {
      const to = one.from + length / one.paragraphs.join("\n").length;
      counts[outcomeOf({ ...one, to: Math.min(to, 0.999) })] += 1;
    }
    expect(counts.wrong).toBe(0);
    expect(counts.right / (counts.right + counts.lost)).toBeGreaterThan(0.95);
  });
});
