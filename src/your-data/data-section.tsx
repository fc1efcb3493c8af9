import type { ReactNode } from "react";
import styles from "./data-section.module.css";

interface DataSectionProps {
  /** What links to it say. */
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of the page of a reader's data. */
export function DataSection({ id, title, children }: DataSectionProps) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
