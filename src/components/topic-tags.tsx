import type { TopicTag } from "../content/topic.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import styles from "./topic-tags.module.css";
import { SiteLink } from "./site-link.tsx";

/** The related-topic tags of an article. */
export function TopicTags({ topics }: { topics: TopicTag[] }) {
  const messages = useMessages();
  if (topics.length === 0) return null;
  return (
    <nav aria-label={messages.relatedTopics}>
      <ul className={styles.tags}>
        {topics.map(({ id, label }) => (
          <li key={id}>
            <SiteLink to={paths.topic.href(id)} rel="tag">
              {label}
            </SiteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
