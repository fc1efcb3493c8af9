import type { ReactNode } from "react";
import type { Card } from "../content/card.ts";
import { useMessages } from "../messages/messages.ts";
import { paths } from "../paths.ts";
import styles from "./card-item.module.css";
import { DateText } from "./date.tsx";
import { Picture } from "./picture.tsx";
import { SiteLink } from "./site-link.tsx";

interface CardItemProps {
  card: Card;
  /** The level of its heading in the page's outline. */
  level: 2 | 3;
  /** `lead` opens the front page, `row` stands in a long list, `brief` leaves out standfirst and picture. */
  size?: "lead" | "normal" | "row" | "brief";
  /** Headline and standfirst where parts of them are to stand out. */
  headline?: ReactNode;
  standfirst?: ReactNode;
  /** What stands under the standfirst, in the article's language. */
  children?: ReactNode;
}

/** An article in a list: topic, headline, standfirst, date. */
export function CardItem({ card, level, size = "normal", headline, standfirst, children }: CardItemProps) {
  const messages = useMessages();
  const Heading = level === 2 ? "h2" : "h3";
  const [topic] = card.topics;
  return (
    <article className={styles.card} data-size={size}>
      {card.image !== undefined && size !== "brief" && (
        <div className={styles.picture}>
          <Picture picture={card.image} first={size === "lead"} decorative />
        </div>
      )}
      <div className={styles.words}>
        {topic !== undefined && (
          <SiteLink className={styles.kicker} to={paths.topic.href(topic.id)}>
            {topic.label}
          </SiteLink>
        )}
        <div lang={card.lang} dir={card.dir}>
          <Heading className={styles.headline}>
            <SiteLink to={paths.article.href(card.slug)}>{headline ?? card.headline}</SiteLink>
          </Heading>
          {card.standfirst !== undefined && size !== "brief" && (
            <p className={styles.standfirst}>{standfirst ?? card.standfirst}</p>
          )}
          {children}
        </div>
        <p className={styles.facts}>
          <DateText date={card.date} />
          {size !== "brief" && <span>{messages.minutes(card.minutes)}</span>}
        </p>
      </div>
    </article>
  );
}
