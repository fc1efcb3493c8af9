import type { Format, Item, ReadOptions } from "../draft.ts";
import { draftOf } from "../feeds/feed-draft.ts";
import { beginsWith, isFeedRoot } from "../feeds/feed-root.ts";
import { feedText, mostItems } from "../feeds/feed-source.ts";
import { distinguishIds } from "../feeds/item-id.ts";
import { readFeed } from "../feeds/read-feed.ts";
import { leftOut, TOO_LARGE } from "../feeds/too-many.ts";
import type { Source } from "../source.ts";

/** RSS 0.9x, 1.0 (RDF), 1.1 and 2.0, Atom 0.3 and 1.0, under whatever ending. */
export const feed: Format = {
  name: "RSS, Atom or RDF feed",
  endings: [".rss", ".atom", ".rdf", ".xml"],
  recognises: (start) => beginsWith(start, isFeedRoot),
  read: readFeedSource,
};

async function* readFeedSource(source: Source, { date }: ReadOptions): AsyncGenerator<Item> {
  const most = mostItems(source);
  const withOwnId = distinguishIds();
  let number = 0;
  for await (const piece of readFeed(feedText(source), { address: source.address, most })) {
    number += 1;
    const where = `item ${number}`;
    if ("left" in piece) yield* leftOut(piece.left, most);
    else if (piece.isTooLarge) yield { skip: TOO_LARGE, where };
    else yield { ...withOwnId(draftOf(piece.item, piece.feed, date)), where };
  }
}
