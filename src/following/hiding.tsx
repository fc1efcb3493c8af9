import { matchPath } from "react-router";
import type { Dispatch, ReactNode, SetStateAction } from "react";
import type { Card } from "../content/card.ts";
import { paths, readSearch } from "../paths.ts";
import { loadStemmers, primaryLanguage, type StemmerOf } from "../words/stemmer.ts";
import type { HiddenCards, HidingRequest } from "./hidden-cards.ts";
import { HiddenNote } from "./hidden-note.tsx";
import { mutedBy, mutedSubjects } from "./muting.ts";
import { followingMessagesFor } from "../messages/following-messages.ts";
import { idOf, subjectOfList, type Subject } from "./subject.ts";

type SetHidden = Dispatch<SetStateAction<HiddenCards>>;

const loaded = new Set<string>();
let stemmerOf: StemmerOf | undefined;

/** What is hidden of a list that was not drawn yet: it is left out. `undefined` where the words' stemmers have to be fetched. */
export function hideAtOnce(request: HidingRequest): HiddenCards | undefined {
  const { cards } = request;
  if (stemmerOf === undefined || languagesOf(request).some((language) => !loaded.has(language)))
    return undefined;
  const { slugs, own } = mutedAmong(request, stemmerOf);
  return { cards, slugs, covered: new Set(), isOpen: false, ...(own && { own }) };
}

/**
 * Hides cards of a list that was drawn. Nothing that the reader looks at moves: a card on the screen or above it leaves its
 * place empty, one below is left out. While the pointer or the focus is in the list, it waits.
 */
export async function hideInPlace(
  request: HidingRequest,
  list: HTMLElement | null,
  setHidden: SetHidden,
  signal: AbortSignal,
): Promise<void> {
  const { cards } = request;
  const stemmerOf = await readyStemmers(request);
  const { slugs, own } = mutedAmong(request, stemmerOf);
  if (list !== null) await untilLeft(list, signal);
  if (signal.aborted) return;
  const places = [...(list?.children ?? [])].map((place) => place.getBoundingClientRect().top);
  const isBelow = (at: number) => (places[at] ?? 0) > innerHeight;
  setHidden((known) => {
    const isRight = isSame(known.slugs, slugs) && known.own?.name === own?.name;
    // Another list has been drawn by now, or this one is as it should be.
    if (known.cards !== cards || isRight) return known;
    const wasDrawn = ({ slug }: Card) => known.isOpen || !known.slugs.has(slug) || known.covered.has(slug);
    const onScreen = cards.filter(wasDrawn).filter((_, at) => !isBelow(at));
    const covered = onScreen.flatMap(({ slug }) => (slugs.has(slug) ? [slug] : []));
    return { cards, slugs, covered: new Set(covered), isOpen: known.isOpen, ...(own && { own }) };
  });
}

/** How a list looks of which something is hidden. */
export function viewOf(hidden: HiddenCards, setHidden: SetHidden, language: string) {
  const { cards, slugs, covered, isOpen } = hidden;
  const words = followingMessagesFor(language);
  const isLeftOut = ({ slug }: Card) => slugs.has(slug) && !covered.has(slug);
  const setOpen = (isOpen: boolean) => setHidden({ ...hidden, covered: new Set(), isOpen });
  const note: ReactNode = (slugs.size > 0 || hidden.own !== undefined) && (
    <HiddenNote hidden={hidden} onOpen={setOpen} />
  );
  return {
    shown: isOpen ? cards : cards.filter((card) => !isLeftOut(card)),
    coverOf: ({ slug }: Card) => (!isOpen && covered.has(slug) ? words.covered : undefined),
    note,
  };
}

async function readyStemmers(request: HidingRequest): Promise<StemmerOf> {
  const languages = languagesOf(request);
  if (stemmerOf === undefined || languages.some((language) => !loaded.has(language))) {
    const all = new Set([...loaded, ...languages]);
    stemmerOf = await loadStemmers(all);
    for (const language of all) loaded.add(language);
  }
  return stemmerOf;
}

function languagesOf({ cards, language }: HidingRequest): string[] {
  return [...new Set(cards.map(({ lang = language }) => primaryLanguage(lang)))];
}

function mutedAmong({ cards, mutes, language, address }: HidingRequest, stemmerOf: StemmerOf) {
  const all = mutedSubjects(mutes, new Date());
  const listed = listedAt(address);
  const own = listed && all.find((subject) => idOf(subject) === idOf(listed));
  const isMuted = mutedBy(
    all.filter((subject) => subject !== own),
    { stemmerOf, language },
  );
  return { own, slugs: new Set(cards.filter(isMuted).map(({ slug }) => slug)) };
}

/** What the page at an address is the list of, if it is of one thing. */
function listedAt(address: string): Subject | undefined {
  const { pathname, searchParams } = new URL(address, "https://site.invalid");
  const { topic } =
    matchPath(paths.topic.pattern, pathname)?.params ??
    matchPath(paths.topicPage.pattern, pathname)?.params ??
    {};
  if (topic !== undefined) return subjectOfList({ query: "", topic: { id: topic, label: topic } });
  if (pathname !== paths.search.pattern) return undefined;
  return subjectOfList({ query: readSearch(searchParams).text });
}

/** Settles when neither the pointer nor the focus is in the list. */
function untilLeft(list: HTMLElement, signal: AbortSignal): Promise<void> {
  const isUsed = () => list.matches(":hover") || list.contains(document.activeElement);
  return new Promise((resolve) => {
    if (!isUsed()) return resolve();
    const look = () => setTimeout(() => (signal.aborted || !isUsed()) && resolve());
    list.addEventListener("pointerleave", look, { signal });
    list.addEventListener("focusout", look, { signal });
    signal.addEventListener("abort", () => resolve());
  });
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((slug) => b.has(slug));
}
