const ALPHABETS = [
  "abcdefghijklmnopqrstuvwxyz",
  "абвгдежзийклмнопрстуфхцчшщъыьэюя",
  "αβγδεζηθικλμνξοπρστυφχψω",
  "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "אבגדהוזחטיכלמנסעפצקרשתםןץףך",
];

const SHORTEST = 3;

/** Every spelling one edit away from a folded word: a letter left out, put in, replaced, or two neighbours exchanged. */
export function spellingsNear(word: string): string[] {
  const alphabet = ALPHABETS.find((letters) => letters.includes(word[0] ?? " "));
  if (alphabet === undefined || word.length < SHORTEST) return [];
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after.length > 1) found.add(before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2));
    if (after !== "") found.add(before + after.slice(1));
    for (const letter of alphabet) {
      if (after !== "") found.add(before + letter + after.slice(1));
      found.add(before + letter + after);
    }
  }
  found.delete(word);
  return [...found];
}
