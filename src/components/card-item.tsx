import type { ReactNode } from "react";
import { BookmarkButton } from "../bookmarks/bookmark-button.tsx";
import type { Card } from "../content/card.ts";
import { isOfThisSite } from "../content/of-this-site.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
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
  const keeper = useKeeper();
  const Heading = level === 2 ? "h2" : "h3";
  const { slug, lang, dir, date, standfirst: summary } = card;
  const [topic] = card.topics;
  const path = paths.article.href(slug);
  const isRead = keeper?.find("reading", path)?.readAt !== undefined;
  return (
    <article className={styles.card} data-size={size} data-read={isRead || undefined}>
      {card.image !== undefined && isOfThisSite(card.image.src) && size !== "brief" && (
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
        <div lang={lang} dir={dir}>
          <Heading className={styles.headline}>
            <SiteLink to={path}>{headline ?? card.headline}</SiteLink>
          </Heading>
          {summary !== undefined && size !== "brief" && (
            <p className={styles.standfirst}>{standfirst ?? summary}</p>
          )}
          {children}
        </div>
        <p className={styles.facts}>
          <DateText date={date} />
          {size !== "brief" && <span>{messages.minutes(card.minutes)}</span>}
          <BookmarkButton
            page={{ path, title: card.headline, standfirst: summary, date, topics: card.topics, lang, dir }}
            isCompact
          />
          {isRead && <span className={styles.read}>{messages.read}</span>}
        </p>
      </div>
    </article>
  );
}
