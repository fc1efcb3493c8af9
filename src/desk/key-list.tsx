import styles from "./key-list.module.css";
import { useDeskWords } from "./desk-words.ts";

/** Every key that does something, and what. */
export function KeyList() {
  const words = useDeskWords();
  return (
    <dl className={styles.keys}>
      {words.keyList.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            {keys.split(" ").map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
