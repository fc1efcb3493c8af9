import type { Draft, Item } from "../draft.ts";
import { type BringPictures, hasPicturesBeside } from "../pictures/bring-pictures-beside.ts";
import type { ListedFeed } from "../fetch/ask-feed.ts";
import type { ArticleShelf, Received } from "../shelf/article-shelf.ts";
import type { Identity } from "../shelf/identity.ts";
import { sha256 } from "../shelf/short-hash.ts";
import type { Source } from "../source.ts";
import type { TopicFinder } from "../topics/topic-finder.ts";
import { type Made, makeArticle } from "./make-article.ts";
import { type Opened, rememberedName, STANDARD_INPUT } from "./open-sources.ts";
import { type Outcome, placeOf } from "./outcome.ts";
import { readItems, type SettledOptions } from "./read-items.ts";
import { reasonOf } from "./reason-of.ts";
import { untilStopped } from "./until-stopped.ts";

export interface RunParts {
  shelf: Pick<ArticleShelf, "receive">;
  findTopics: TopicFinder;
  /** Does with the pictures that lie beside documents what is to be done; without it they are not brought in. */
  bringPictures?: BringPictures;
  read: SettledOptions;
  /** Asks for the feeds that a list names; without it they are skipped. */
  follow?: ((feeds: ListedFeed[]) => AsyncIterable<Opened>) | undefined;
  /** Ends the run after the item at hand. */
  signal?: AbortSignal;
}

/** Brings everything that sources hold to the shelf, in their order, and tells what became of each item. Throws a `WriteError`. */
export async function* importSources(
  sources: AsyncIterable<Opened> | Iterable<Opened>,
  parts: RunParts,
): AsyncGenerator<Outcome> {
  for await (const opened of untilStopped(sources, parts.signal)) {
    if ("source" in opened) yield* importSource(opened.source, opened.imported, parts);
    else yield { kind: "skipped", where: opened.name, skip: opened.skip };
  }
}

async function* importSource(
  source: Source,
  imported: (() => void) | undefined,
  parts: RunParts,
): AsyncGenerator<Outcome> {
  const feeds: ListedFeed[] = [];
  let isWhole = true;
  for await (const item of untilStopped(readItems(source, parts.read), parts.signal)) {
    if ("feed" in item && parts.follow !== undefined) {
      feeds.push(item.feed);
      continue;
    }
    const outcome = await importItem(item, source, parts);
    // What is wrong with one item is so the next time too; only what broke off may be had whole then.
    if (item.where === undefined && "skip" in item && item.skip.failed) isWhole = false;
    yield outcome;
  }
  if (isWhole && parts.signal?.aborted !== true) imported?.();
  if (feeds.length > 0 && parts.follow !== undefined)
    // A list that a list names is not followed: it may name the first one again.
    yield* importSources(parts.follow(feeds), { ...parts, follow: undefined });
}

async function importItem(item: Item, source: Source, parts: RunParts): Promise<Outcome> {
  const where = placeOf(item.within ?? source.name, item.where);
  if ("skip" in item) return { kind: "skipped", where, skip: item.skip };
  if ("feed" in item) {
    const reason = `names the feed ${item.feed.address}, which is not asked for here; import its address by itself`;
    return { kind: "skipped", where, skip: { failed: false, kind: "a feed in a list", reason } };
  }
  const brought = hasPicturesBeside(item.draft) ? await parts.bringPictures?.(item.draft, source) : undefined;
  const draft = brought?.draft ?? item.draft;
  const made = makeOrSay(draft, parts.findTopics);
  if ("skip" in made) return { kind: "skipped", where, skip: made.skip };
  const identity = identify(item, draft, source);
  const { slug } = draft;
  const received = await parts.shelf.receive({
    article: made.article,
    identity,
    ...(slug !== undefined && { slug }),
  });
  return outcomeOf(where, received, [made.note, brought?.note, received.note]);
}

/** Whatever an item does to a program, the others come in. */
function makeOrSay(draft: Draft, findTopics: TopicFinder): Made {
  try {
    return makeArticle(draft, findTopics);
  } catch (error) {
    return { skip: { failed: true, ...reasonOf(error) } };
  }
}

function identify(item: Item, draft: Draft, source: Source): Identity {
  const id = draft.id?.trim();
  return {
    file: rememberedName(item.within ?? source.name),
    ...(id !== undefined && id !== "" && { id: id.length > LONGEST_ID ? sha256(id) : id }),
    ...(draft.address !== undefined && { address: draft.address }),
    source: sha256(JSON.stringify(draft)),
    isDocument: item.where === undefined && source.name !== STANDARD_INPUT,
  };
}

const LONGEST_ID = 1000;

function outcomeOf(where: string, { kind, slug }: Received, notes: (string | undefined)[]): Outcome {
  if (kind === "twice") {
    const reason = `is the same as ${slug}, which came before it; the first one counts`;
    return { kind: "skipped", where, skip: { failed: false, kind: "came twice", reason } };
  }
  const said =
    kind === "left alone" ? "an editor changed it since; the source has changed too" : notes.join(" ").trim();
  return { kind, where, slug, ...(said !== "" && kind !== "unchanged" && { note: said }) };
}
