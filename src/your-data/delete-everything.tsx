import { useRef, useState } from "react";
import type { Change } from "../keeping/change.ts";
import type { Keeper } from "../keeping/keeper.ts";
import { DataSection } from "./data-section.tsx";
import { deleteAll } from "./delete-change.ts";
import { useDeskWords } from "../desk/desk-words.ts";
import styles from "./button-row.module.css";

/** Deletes everything that is kept, in two steps. */
export function DeleteEverything({ keeper }: { keeper: Keeper }) {
  const words = useDeskWords();
  const [change, setChange] = useState<Change>();
  const [isEmpty, setIsEmpty] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);

  async function ask(): Promise<void> {
    const wanted = deleteAll(await keeper.records());
    setIsEmpty(wanted.edits.length === 0);
    if (wanted.edits.length > 0) setChange(wanted);
  }

  function end(): void {
    setChange(undefined);
    begin.current?.focus();
  }

  function deleteNow(wanted: Change): void {
    end();
    void keeper.change(wanted);
  }

  return (
    <DataSection id="delete" title={words.deleteAll}>
      <p>{words.deleteIntro}</p>
      <button ref={begin} type="button" aria-expanded={change !== undefined} onClick={() => void ask()}>
        {words.deleteAllHere}
      </button>
      <p role="status">{isEmpty && words.nothingToDelete}</p>
      {change && (
        <div role="group" className={styles.confirm} aria-label={words.deleteAll}>
          <p role="alert">{words.deleteConfirm(words.things(change.edits.length))}</p>
          <div className={styles.row}>
            <a href="#export">{words.exportFirst}</a>
            <button type="button" onClick={() => deleteNow(change)}>
              {words.deleteNow}
            </button>
            <button type="button" onClick={end}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </DataSection>
  );
}
