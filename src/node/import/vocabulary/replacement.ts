const CODE = /\b[a-z]+:\d{6,10}\b/g;

/** The code of the concept that notes on a retired one name in its place: the first that is not its own. */
export function replacementOf(notes: string[], own: string): string | undefined {
  return notes.flatMap((note) => note.match(CODE) ?? []).find((code) => code !== own);
}
