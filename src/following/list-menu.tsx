import { type ReactNode, useRef } from "react";
import styles from "./list-menu.module.css";
import { useDetailsDismissal } from "../components/use-details-dismissal.ts";

interface ListMenuProps {
  name: string;
  /** Something in it is pressed. */
  isMarked: boolean;
  children: ReactNode;
}

/** A button of fixed size with a panel of further buttons behind it. Escape, or a press outside, closes it. */
export function ListMenu({ name, isMarked, children }: ListMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useDetailsDismissal(menu);

  return (
    <details ref={menu} className={styles.menu}>
      <summary data-marked={isMarked || undefined}>
        <svg viewBox="0 0 16 4" width="16" height="4" aria-hidden="true">
          <circle cx="2" cy="2" r="1.6" />
          <circle cx="8" cy="2" r="1.6" />
          <circle cx="14" cy="2" r="1.6" />
        </svg>
        <span className="visually-hidden">{name}</span>
      </summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}
