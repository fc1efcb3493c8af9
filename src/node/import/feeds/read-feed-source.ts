import type { Item, ReadOptions } from "../draft.ts";
import { draftOf } from "./feed-draft.ts";
import { feedText, mostItems } from "./feed-source.ts";
import { distinguishIds } from "./item-id.ts";
import { readFeed } from "./read-feed.ts";
import { leftOut, TOO_LARGE } from "./too-many.ts";
import type { Source } from "../source.ts";

/** RSS 0.9x, 1.0 (RDF), 1.1 and 2.0, Atom 0.3 and 1.0, under whatever ending. */
export async function* readFeedSource(source: Source, { date }: ReadOptions): AsyncGenerator<Item> {
  const most = mostItems(source);
  const withOwnId = distinguishIds();
  let number = 0;
  const { address, language } = source;
  for await (const piece of readFeed(feedText(source), { address, language, most })) {
    number += 1;
    const where = `item ${number}`;
    if ("left" in piece) yield* leftOut(piece.left, most);
    else if (piece.isTooLarge) yield { skip: TOO_LARGE, where };
    else yield { ...withOwnId(draftOf(piece.item, piece.feed, date)), where };
  }
}
