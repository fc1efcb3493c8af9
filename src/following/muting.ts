import type { Card } from "../content/card.ts";
import type { Fields } from "../keeping/kinds.ts";
import type { StemmerOf } from "../words/stemmer.ts";
import { textMarker, type TextMarker } from "../words/text-marks.ts";
import { parseSubject, wordQuery, type Subject } from "./subject.ts";

/** What the reader has muted, by the ids of the records. */
export type Mutes = ReadonlyMap<string, Fields<"mute">>;

/** How words are compared: by the stemmers of the languages that cards are in. */
export interface Words {
  stemmerOf: StemmerOf;
  /** The language of a card that names none. */
  language: string;
}

/** Says whether a card is hidden. */
export type IsMuted = (card: Card) => boolean;

/** A mute whose time is over hides nothing. */
export function isInForce({ until }: Fields<"mute">, now: Date): boolean {
  return until === undefined || Date.parse(until) > now.getTime();
}

/** What is muted now. */
export function mutedSubjects(mutes: Mutes, now: Date): Subject[] {
  return [...mutes].flatMap(([id, mute]) =>
    isInForce(mute, now) ? (parseSubject(id, mute.label) ?? []) : [],
  );
}

/**
 * What mutes hide, everywhere: a topic hides the cards that have it; a word hides the cards that have it in headline or
 * standfirst, in any form that the card's language knows, with or without accents and capitals; a phrase, word after word.
 */
export function mutedBy(subjects: readonly Subject[], words: Words): IsMuted {
  const topics = new Set(subjects.flatMap(({ kind, name }) => (kind === "topic" ? [name] : [])));
  const queries = subjects.flatMap(({ kind, name }) => (kind === "word" ? [wordQuery(name)] : []));
  const markers = new Map<string, TextMarker>();

  function hasWord({ headline, standfirst = "", lang = words.language }: Card): boolean {
    const marker = markers.get(lang) ?? textMarker(queries, words.stemmerOf, [lang]);
    markers.set(lang, marker);
    return marker(headline, lang).length > 0 || marker(standfirst, lang).length > 0;
  }

  return (card) => card.topics.some(({ id }) => topics.has(id)) || (queries.length > 0 && hasWord(card));
}
