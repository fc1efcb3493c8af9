import { SiteLink } from "../components/site-link.tsx";
import { useMessages } from "../messages/messages.ts";
import type { TopicChoice } from "./filter-view.ts";
import styles from "./topic-choice-links.module.css";

/** The three ways in which a topic can go into a filter: and, or, not. */
export function TopicChoiceLinks({ choice: { label, left, and, or, not } }: { choice: TopicChoice }) {
  const messages = useMessages();
  const isNone = left?.isExact === true && left.value === 0;
  const articles = left && messages.articlesFound(left.value, left.isExact);
  return (
    <span className={styles.choice} data-none={isNone || undefined}>
      <SiteLink to={and} aria-label={messages.addTopic(label, articles)} keepsPlace>
        {label}
        {left && <span className={styles.count}> {messages.articlesNumber(left.value, left.isExact)}</span>}
      </SiteLink>
      <SiteLink className={styles.way} to={or.href} aria-label={messages.orTopic(or.words)} keepsPlace>
        {messages.or}
      </SiteLink>
      <SiteLink className={styles.way} to={not} aria-label={messages.withoutTopic(label)} keepsPlace>
        {messages.not}
      </SiteLink>
    </span>
  );
}
