import { useRef, useState } from "react";
import { useDeskWords } from "../desk/desk-words.ts";
import styles from "./button-row.module.css";

interface RemoveSetAsideProps {
  count: number;
  onRemove: () => void;
}

/** Removes what could not be read, in two steps: that cannot be taken back. */
export function RemoveSetAside({ count, onRemove }: RemoveSetAsideProps) {
  const words = useDeskWords();
  const [isAsked, setIsAsked] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);

  function end(): void {
    setIsAsked(false);
    begin.current?.focus();
  }

  return (
    <>
      <div className={styles.row}>
        <button ref={begin} type="button" aria-expanded={isAsked} onClick={() => setIsAsked(true)}>
          {words.removeSetAside}
        </button>
      </div>
      {isAsked && (
        <div role="group" className={styles.confirm} aria-label={words.removeSetAside}>
          <p role="alert">{words.removeSetAsideConfirm(count)}</p>
          <div className={styles.row}>
            <button
              type="button"
              onClick={() => {
                end();
                onRemove();
              }}
            >
              {words.removeSetAsideNow}
            </button>
            <button type="button" onClick={end}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
