import { useEffect, useState, type ReactNode } from "react";
import styles from "./markdown-text.module.css";

interface MarkdownTextProps {
  text: string;
  /** The level of its largest headings in the page's outline. */
  level?: number;
}

/** A note in Markdown; as it was typed until what reads it is fetched, and where that cannot be had. */
export function MarkdownText({ text, level = 3 }: MarkdownTextProps) {
  const [drawn, setDrawn] = useState<{ text: string; tree: ReactNode }>();
  useEffect(() => {
    let isWanted = true;
    import("./markdown-tree.tsx").then(
      ({ drawMarkdown }) => isWanted && setDrawn({ text, tree: drawMarkdown(text, level) }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [text, level]);
  const tree = drawn?.text === text ? drawn.tree : undefined;
  return (
    <div className={styles.note} dir="auto">
      {tree ?? <p className={styles.asTyped}>{text}</p>}
    </div>
  );
}
