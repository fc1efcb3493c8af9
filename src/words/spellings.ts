const ALPHABETS = [
  "abcdefghijklmnopqrstuvwxyz",
  "абвгдежзийклмнопрстуфхцчшщъыьэюя",
  "αβγδεζηθικλμνξοπρστυφχψω",
  "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "אבגדהוזחטיכלמנסעפצקרשתםןץףך",
];

const SHORTEST = 3;

/** A spelling, and how likely the slip is that leads away from it. */
export interface Spelling {
  spelling: string;
  weight: number;
}

// There is one spelling with two neighbours exchanged at each place, and one with a letter less, but one for each letter
// of the alphabet with another or a further one.
const EXCHANGED = 30;
const DOUBLED = 10;
const OTHER = 1;

/** Every spelling one edit away from a folded word: a letter left out, put in, replaced, or two neighbours exchanged. */
export function spellingsNear(word: string): Spelling[] {
  const alphabet = ALPHABETS.find((letters) => letters.includes(word[0] ?? " "));
  if (alphabet === undefined || word.length < SHORTEST) return [];
  const found = new Map<string, number>();
  const add = (spelling: string, weight: number) =>
    void found.set(spelling, Math.max(found.get(spelling) ?? 0, weight));
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after.length > 1) add(before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2), EXCHANGED);
    if (after !== "") add(before + after.slice(1), DOUBLED);
    for (const letter of alphabet) {
      if (after !== "") add(before + letter + after.slice(1), OTHER);
      add(before + letter + after, OTHER);
    }
  }
  found.delete(word);
  return [...found].map(([spelling, weight]) => ({ spelling, weight }));
}
