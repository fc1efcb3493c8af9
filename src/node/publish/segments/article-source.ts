import type { Surroundings } from "../../../archive/edition.ts";
import { relatedCard } from "../../../archive/edition.ts";
import type { Card } from "../../../content/card.ts";
import type { TopicCount } from "../../../content/topic.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { jsonOf, textOf, type Row } from "../ledger/row.ts";
import type { StoredRelation } from "../sources/arrange.ts";
import type { ArticleToIndex } from "../workers/index-articles.ts";

/** The columns of an article that a worker is told of. */
export const SOURCE_COLUMNS = "article.id, article.slug, article.file, article.topics";

/** Cards that are remembered: those of the articles around are asked for again and again. */
const REMEMBERED = 2048;

/** Makes a function that tells a worker of an article, with what is around it where its own file is to be written. */
export function articleSource(ledger: Ledger, topics: Map<string, TopicCount>): (row: Row) => ArticleToIndex {
  const cards = new Map<number, Card>();

  function tags(row: Row): Card["topics"] {
    const ids: string[] = jsonOf(row, "topics");
    return ids.map((id) => ({ id, label: topics.get(id)?.label ?? id }));
  }

  function cardOf(id: number): Card {
    const known = cards.get(id);
    if (known !== undefined) return known;
    const sql = "select json, topics from card join article using (id) where id = ?";
    const row = ledger.row(sql, id);
    if (row === undefined) throw new Error(`the ledger has no article ${id}`);
    // The topics take the place of those that the card was stored without.
    const stored: Card = jsonOf(row, "json");
    const card = { ...stored, topics: tags(row) };
    if (cards.size >= REMEMBERED) cards.clear();
    cards.set(id, card);
    return card;
  }

  function surroundings(id: number, around: Row): Surroundings {
    const own = cardOf(id);
    const neighbour = (name: string) => (typeof around[name] === "number" ? cardOf(around[name]) : undefined);
    const relations: StoredRelation[] = jsonOf(around, "related");
    const related = relations.map(([other, isSameStory, shared]) =>
      relatedCard(own, cardOf(other), { isSameStory, topics: shared }),
    );
    return { newer: neighbour("newer"), older: neighbour("older"), related };
  }

  return (row) => {
    const id = Number(row.id);
    const around = ledger.row(
      "select newer, older, related from surroundings join article using (id) where id = ? and is_written = 0",
      id,
    );
    if (around !== undefined) ledger.run("update surroundings set is_written = 1 where id = ?", id);
    return {
      slug: textOf(row, "slug"),
      file: textOf(row, "file"),
      topics: tags(row),
      ...(around !== undefined && { around: surroundings(id, around) }),
    };
  };
}
