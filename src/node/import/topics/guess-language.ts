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
/** Where the words come from, there are enough of them. */
const READ = 2_000;

/** The language of a text in Latin letters, guessed by its small words; `undefined` where nothing stands out. */
export function guessLanguage(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const word of text
    .slice(0, READ)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [])
    for (const language of LANGUAGES.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

const LANGUAGES = new Map<string, string[]>();
for (const [language, words] of Object.entries(SMALL_WORDS))
  for (const word of words.split(" ")) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language]);
