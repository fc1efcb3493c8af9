import type { ReactNode } from "react";
import type { Card } from "../content/card.ts";
import { CardItem } from "./card-item.tsx";
import styles from "./card-list.module.css";

interface CardListProps {
  cards: Card[];
  level: 2 | 3;
  size?: "normal" | "row" | "brief";
  /** Shows a card in another way. */
  renderItem?: ((card: Card) => ReactNode) | undefined;
}

export function CardList({ cards, level, size = "normal", renderItem }: CardListProps) {
  return (
    <ul className={styles.list} data-size={size}>
      {cards.map((card) => (
        <li key={card.slug}>{renderItem?.(card) ?? <CardItem card={card} level={level} size={size} />}</li>
      ))}
    </ul>
  );
}
