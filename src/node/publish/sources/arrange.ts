import { relationFinder } from "../../../archive/related.ts";
import { topicResolver } from "../../../archive/resolve-topics.ts";
import type { Vocabulary } from "../../../content/topic.ts";
import type { Build } from "../build.ts";
import { fingerprint, signature } from "../content-hash.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { inPortions } from "../ledger/portions.ts";
import { jsonOf, numberOf, optionalTextOf, textOf, type Row } from "../ledger/row.ts";
import { keysOf, Lists } from "./lists.ts";
import type { Departure } from "./scan-articles.ts";
import { Tally } from "./tally.ts";

/** What an edition has, as a whole. */
export interface Arrangement {
  articles: number;
  tally: Tally;
  lists: Lists;
  /** Not the same topics are the largest ones as before. */
  hasOtherLargest: boolean;
  /** The place of the newest article that is too old to have a page; empty where all have one. */
  beforePages: string;
}

/** A relation as the ledger keeps it: the other article's id and why. */
export type StoredRelation = [id: number, isSameStory: boolean, topics: string[]];

const COLUMNS =
  "id, content, place, day, language, typed, story, summary, topics, related, card, ties, published";

/** An article as this build publishes it, and as it was before. */
interface Draft {
  row: Row;
  id: number;
  number: number;
  topics: string[];
  /** The topics with their labels. */
  labels: string;
  card: number;
  /** The signature of what others are related to it by. */
  ties: number;
  related: StoredRelation[];
}

/**
 * Goes through all articles in the order of the archive: finds their topics and what is related to each, and notes in the
 * ledger whose own file has to be written anew, and which lists have changed and from where on.
 */
export function arrange(build: Build, vocabulary: Vocabulary, departures: Departure[]): Arrangement {
  const { ledger, progress, publishing } = build;
  const articles = numberOf(ledger.row("select count(*) as count from article") ?? {}, "count");
  const newestId = numberOf(ledger.row("select coalesce(max(id), 0) as id from article") ?? {}, "id");
  const passed = new Passed(articles, newestId);
  const lists = new Lists();
  const leave = leaving(lists, departures);
  const tally = new Tally();
  const draftOf = drafter(vocabulary, tally);
  const relate = relater(passed);
  let isDisturbed = false;
  let beforePages = "";
  let older: Draft | undefined;

  progress.step("Putting the archive in order", articles);
  for (const row of inPortions(ledger, COLUMNS)) {
    const place = textOf(row, "place");
    const hasLost = leave(place);
    const draft = draftOf(row, passed.length);
    isDisturbed ||= hasLost || row.ties !== draft.ties;
    draft.related = relate(draft, isDisturbed);
    const isRecent = draft.number >= articles - publishing.prerenderLimit;
    if (!isRecent) beforePages = place;
    const day = textOf(row, "day");
    if (row.card !== draft.card)
      lists.touch([...keysOf(day, draft.topics), ...keysOf(day, topicsBefore(row))]);
    lists.add(keysOf(day, draft.topics), isRecent);
    passed.add(draft);
    if (older !== undefined) record(ledger, older, passed);
    older = draft;
    progress.add(1);
  }
  if (older !== undefined) record(ledger, older, passed);
  leave(undefined);
  return { articles, tally, lists, beforePages, hasOtherLargest: noteLargest(ledger, tally) };
}

/** As many as any page offers: twelve, of which it may have twelve itself. */
const LARGEST = 24;

function noteLargest(ledger: Ledger, tally: Tally): boolean {
  const largest = JSON.stringify(tally.largest(LARGEST).map(({ id, label }) => [id, label]));
  const isOther = ledger.get("largest") !== largest;
  ledger.set("largest", largest);
  return isOther;
}

/** Notes where articles went away, as far as the place that was reached. */
function leaving(lists: Lists, departures: Departure[]): (reached: string | undefined) => boolean {
  const waiting = departures.toSorted((a, b) => (a.place < b.place ? 1 : -1));
  return (reached) => {
    for (let hasLost = false; ; hasLost = true) {
      const next = waiting.at(-1);
      if (next === undefined || (reached !== undefined && next.place > reached)) return hasLost;
      lists.touch(keysOf(next.day, next.topics));
      waiting.pop();
    }
  };
}

function drafter(vocabulary: Vocabulary, tally: Tally): (row: Row, number: number) => Draft {
  const resolve = topicResolver(vocabulary);
  return (row, number) => {
    const tags = resolve(jsonOf(row, "typed"));
    const topics = tags.map(({ id }) => id);
    const labels = JSON.stringify(tags);
    tally.add(textOf(row, "day"), textOf(row, "language"), tags);
    return {
      row,
      id: numberOf(row, "id"),
      number,
      topics,
      labels,
      card: signature(textOf(row, "summary") + labels),
      ties: signature(JSON.stringify([topics, row.story])),
      related: [],
    };
  };
}

/**
 * Makes a function that finds what the articles that go by are related to. It is as it was as far as the articles and
 * their ties are as they were: from there on it is looked for.
 */
function relater({ ids }: Passed): (draft: Draft, isDisturbed: boolean) => StoredRelation[] {
  const find = relationFinder();
  return ({ row, topics }, isDisturbed) => {
    const found = find({ topics, story: optionalTextOf(row, "story") }, isDisturbed);
    if (!isDisturbed) return jsonOf(row, "related");
    return found.map(({ number, isSameStory, topics }) => [ids[number] ?? 0, isSameStory, topics]);
  };
}

/** The articles that went by: their ids by number, and the signatures of their cards by id. */
class Passed {
  length = 0;
  readonly ids: Float64Array;
  readonly cards: Float64Array;

  constructor(articles: number, newestId: number) {
    this.ids = new Float64Array(articles);
    this.cards = new Float64Array(newestId + 1);
  }

  add({ id, card }: Draft): void {
    this.ids[this.length] = id;
    this.cards[id] = card;
    this.length += 1;
  }
}

/** Notes what has changed of an article, once the next newer one is known. */
function record(ledger: Ledger, draft: Draft, { ids, cards }: Passed): void {
  const { row, id, number, topics, labels, card, ties, related } = draft;
  const version = fingerprint(textOf(row, "content") + labels);
  // No article has the id 0.
  const newer = ids[number + 1] || null;
  const older = ids[number - 1] || null;
  const around = [newer, older, ...related.map(([other]) => other)].map((other) => cards[other ?? 0]);
  const published = fingerprint(JSON.stringify([version, newer, older, related, around]));
  if (row.published === published) return;
  const values = [topics, related].map((value) => JSON.stringify(value));
  ledger.run(
    "update article set topics = ?, related = ?, card = ?, ties = ?, version = ?, published = ? where id = ?",
    ...values,
    card,
    ties,
    version,
    published,
    id,
  );
  ledger.run("insert into surroundings (id, newer, older) values (?, ?, ?)", id, newer, older);
}

function topicsBefore(row: Row): string[] {
  return row.topics === null ? [] : jsonOf(row, "topics");
}
