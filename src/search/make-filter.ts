import type { Archive, Count, List } from "../archive/archive.ts";
import type { Card } from "../content/card.ts";
import type { TopicTag } from "../content/topic.ts";
import { paths } from "../paths.ts";
import { formatQuery } from "../query/format-query.ts";
import { both, clauses, isSameQuery, notOf, topicQuery, withoutClause, type Query } from "../query/query.ts";
import { describeQuery } from "./describe-query.ts";
import type { FilterSource, FilterView, TopicChoice } from "./filter-view.ts";
import { furtherTopics, orTopic, topicsOfCards } from "./further-topics.ts";

/** Puts a filter into words and addresses. Of its parts, `removable` can be taken away. */
export function makeFilter(
  source: FilterSource,
  removable: Query[],
  cards: Card[],
  language: string,
): FilterView {
  const { query, labels } = source;
  return {
    chips: removable.map((clause) => ({
      words: describeQuery(clause, { language, labels }),
      href: addressOf(source, withoutClause(query, clause)),
    })),
    choices: topicsOfCards(cards, query).map((topic) => choose(source, topic, language)),
    text: formatQuery(query),
    source,
  };
}

/** What a list can be narrowed by: the topics of its cards and the largest ones, each with what it would leave. */
export async function countedChoices(
  archive: Archive,
  source: FilterSource,
  list: List,
): Promise<TopicChoice[]> {
  const topics = await furtherTopics(archive, source.query, list.cards);
  return Promise.all(
    topics.map(async (topic) => {
      const left =
        countInCards(list, topic) ?? (await archive.count(both(source.query, topicQuery(topic.id))));
      return choose(source, topic, archive.site.language, left);
    }),
  );
}

/** How many articles of a list have a topic, where the page has all of them. */
function countInCards({ cards, total }: List, { id }: TopicTag): Count | undefined {
  if (total?.isExact !== true || total.value !== cards.length) return undefined;
  const value = cards.filter(({ topics }) => topics.some((topic) => topic.id === id)).length;
  return { value, isExact: true };
}

function choose(source: FilterSource, { id, label }: TopicTag, language: string, left?: Count): TopicChoice {
  const { query, labels } = source;
  const topic = topicQuery(id);
  const wider = orTopic(query, id);
  return {
    id,
    label,
    ...(left !== undefined && { left }),
    and: addressOf(source, both(query, topic)),
    or: {
      words: describeQuery(wider.clause, { language, labels: { ...labels, [id]: label } }),
      href: addressOf(source, wider.query),
    },
    not: addressOf(source, both(query, notOf(topic))),
  };
}

/** The page of a list: the topic's as long as it asks for the topic, else the search. */
function addressOf({ page }: FilterSource, query: Query): string {
  if ("order" in page) return paths.search.href(formatQuery(query), page);
  const topic = topicQuery(page.topic);
  return clauses(query).some((clause) => isSameQuery(clause, topic))
    ? paths.topic.href(page.topic, formatQuery(withoutClause(query, topic)))
    : paths.search.href(formatQuery(query));
}
