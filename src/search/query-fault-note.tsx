import styles from "./query-fault-note.module.css";
import type { QueryFault } from "./search-answer.ts";

interface QueryFaultNoteProps {
  /** What the box that it is about points to. */
  id: string;
  fault: QueryFault | undefined;
}

/** Says why a text is no query, and shows where. Stays on the page without one, so that it is told when there is. */
export function QueryFaultNote({ id, fault }: QueryFaultNoteProps) {
  return (
    <p id={id} role="status" className={styles.fault}>
      {fault && <Fault fault={fault} />}
    </p>
  );
}

function Fault({ fault: { text, words, offset, length } }: { fault: QueryFault }) {
  return (
    <>
      {words}{" "}
      <code dir="auto">
        {text.slice(0, offset)}
        <mark className={styles.place}>{text.slice(offset, offset + length)}</mark>
        {text.slice(offset + length)}
      </code>
    </>
  );
}
