import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** A sentence in place of what is not there, and what to do about it. */
export function Notice({ children }: { children: ReactNode }) {
  return <div className={styles.notice}>{children}</div>;
}
