import { CardItem } from "../components/card-item.tsx";
import { CardList } from "../components/card-list.tsx";
import type { RelatedCard } from "../content/published-article.ts";
import { useArticleMessages } from "../messages/article-messages.ts";
import styles from "./article-page.module.css";

/** A reason is read at a glance: no more topics than these. */
const NAMED_TOPICS = 3;

/** Older articles that an article leads to, each with the reason. */
export function RelatedArticles({ related }: { related: RelatedCard[] }) {
  const words = useArticleMessages();
  if (related.length === 0) return null;
  const reasons = new Map(related.map(({ slug, because }) => [slug, because]));
  return (
    <section className={styles.related} aria-labelledby="related">
      <h2 id="related">{words.relatedArticles}</h2>
      <CardList
        cards={related}
        level={3}
        renderItem={(card) => (
          <>
            <CardItem card={card} level={3} />
            <Reason because={reasons.get(card.slug)} />
          </>
        )}
      />
    </section>
  );
}

function Reason({ because }: { because: RelatedCard["because"] | undefined }) {
  const words = useArticleMessages();
  if (because === undefined) return null;
  const { isSameStory, topics } = because;
  const labels = topics.slice(0, NAMED_TOPICS).map(({ label }) => label);
  return (
    <p className={styles.reason}>
      {isSameStory && <span>{words.sameStory}</span>}
      {labels.length > 0 && <span>{words.shares(labels)}</span>}
    </p>
  );
}
