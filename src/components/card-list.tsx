import type { ReactNode } from "react";
import type { Card } from "../content/card.ts";
import { useUnmuted } from "../following/use-unmuted.ts";
import { CardItem } from "./card-item.tsx";
import styles from "./card-list.module.css";

interface CardListProps {
  cards: Card[];
  level: 2 | 3;
  size?: "lead" | "normal" | "row" | "brief";
  /** Shows a card in another way. */
  renderItem?: ((card: Card) => ReactNode) | undefined;
}

export function CardList({ cards, level, size = "normal", renderItem }: CardListProps) {
  const { list, shown, coverOf, note } = useUnmuted(cards);
  return (
    <>
      <ul ref={list} className={styles.list} data-size={size}>
        {shown.map((card) => (
          <li key={card.slug} inert={coverOf?.(card) !== undefined} data-cover={coverOf?.(card)}>
            {renderItem?.(card) ?? <CardItem card={card} level={level} size={size} />}
          </li>
        ))}
      </ul>
      {note}
    </>
  );
}
