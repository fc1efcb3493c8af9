import { useState } from "react";
import { useMessages } from "../messages/messages.ts";
import styles from "./search-help.module.css";
import { useLoaded } from "./use-loaded.ts";

/** What a search can ask for. The examples come when a reader opens it. */
export function SearchHelp() {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const examples = useLoaded(isOpen ? "examples" : undefined, async () => {
    const { SearchExamples } = await import("./search-examples.tsx");
    return <SearchExamples />;
  });
  return (
    <details className={styles.help} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{messages.searchHelp}</summary>
      {examples}
    </details>
  );
}
