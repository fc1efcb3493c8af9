import { CardItem } from "../components/card-item.tsx";
import list from "../components/card-list.module.css";
import type { RelatedCard } from "../content/published-article.ts";
import { useMessages } from "../messages/messages.ts";
import styles from "./article-page.module.css";

/** A reason is read at a glance: no more topics than these. */
const NAMED_TOPICS = 3;

/** Older articles that an article leads to, each with the reason. */
export function RelatedArticles({ related }: { related: RelatedCard[] }) {
  const messages = useMessages();
  if (related.length === 0) return null;
  return (
    <section className={styles.related} aria-labelledby="related">
      <h2 id="related">{messages.relatedArticles}</h2>
      <ul className={list.list} data-size="normal">
        {related.map((card) => (
          <li key={card.slug}>
            <CardItem card={card} level={3} />
            <Reason because={card.because} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reason({ because: { isSameStory, topics } }: { because: RelatedCard["because"] }) {
  const messages = useMessages();
  const labels = topics.slice(0, NAMED_TOPICS).map(({ label }) => label);
  return (
    <p className={styles.reason}>
      {isSameStory && <span>{messages.sameStory}</span>}
      {labels.length > 0 && <span>{messages.shares(labels)}</span>}
    </p>
  );
}
