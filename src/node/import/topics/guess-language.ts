import type { Lexicon } from "./lexicon.ts";
import type { TextWords } from "./text-words.ts";

/** Words that hardly any sentence of a language does without. */
const SMALL_WORDS: Record<string, string> = {
  da: "og det er af til på som ikke med der",
  de: "der die und das ist nicht den mit von ein",
  en: "the of and to that is was for with said",
  es: "el los las que por una con del para y",
  fr: "le les des est une dans que pour qui sur",
  it: "il che di per una del della sono con gli",
  nl: "het een van dat niet zijn voor met ook op",
  no: "og det er av til på som ikke med har",
  pt: "os não uma do da que para com em ao",
  sv: "och det är att som inte med för på av",
};
const LANGUAGES = Object.keys(SMALL_WORDS);
/** Where the words come from, there are enough of them. */
const READ = 2_000;

/** The languages that a small word is of, by their places in the list. */
const BY_WORD = new Map<string, number[]>();
for (const [language, words] of Object.values(SMALL_WORDS).entries())
  for (const word of words.split(" ")) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), language]);

/** Gives the language of a text in Latin letters, guessed by its small words; `undefined` where nothing stands out. */
export function languageGuesser(lexicon: Lexicon): (words: TextWords) => string | undefined {
  const languagesOf = lexicon.table((written) => BY_WORD.get(written.toLowerCase()) ?? null);
  return ({ numbers, starts, count }) => {
    const counts = LANGUAGES.map(() => 0);
    for (let at = 0; at < count && (starts[at] ?? 0) < READ; at++) {
      const languages = languagesOf(numbers[at] ?? 0);
      if (languages !== null)
        for (const language of languages) counts[language] = (counts[language] ?? 0) + 1;
    }
    const most = Math.max(...counts);
    const first = counts.indexOf(most);
    return most > 0 && first === counts.lastIndexOf(most) ? LANGUAGES[first] : undefined;
  };
}
