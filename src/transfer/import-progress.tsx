import { useEffect, useRef } from "react";
import { useTransferWords, type TransferWords } from "./transfer-words.ts";
import styles from "./transfer.module.css";
import type { ImportState } from "./use-import.ts";

interface ImportProgressProps {
  state: ImportState;
  onCancel: () => void;
}

/** How far reading or bringing in is, and how it ended. */
export function ImportProgress({ state, onCancel }: ImportProgressProps) {
  const words = useTransferWords();
  const outcome = useRef<HTMLParagraphElement>(null);
  const hasEnded = state.is === "ended" || state.is === "cancelled" || state.is === "failed";
  useEffect(() => {
    // The button that was pressed is gone.
    if (hasEnded) outcome.current?.focus();
  }, [hasEnded]);
  const isBusy = state.is === "reading" || state.is === "merging";
  return (
    <>
      {isBusy && (
        <div className={styles.progress}>
          <label>
            <span>{textOf(state, words)}</span>
            {state.is === "merging" ? <progress value={state.done} max={state.all} /> : <progress />}
          </label>
          <button type="button" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      )}
      <p ref={outcome} role="status" tabIndex={-1} className={styles.outcome}>
        {hasEnded && textOf(state, words)}
      </p>
    </>
  );
}

function textOf(state: ImportState, words: TransferWords): string {
  switch (state.is) {
    case "reading":
      return words.reading(state.name, state.done);
    case "merging":
      return words.merging(state.done, state.all);
    case "cancelled":
      return words.cancelledReading;
    case "failed":
      return words.readFailed;
    case "ended":
      if (state.end.is === "stopped") return words.stopped(state.end.done, state.end.all);
      return state.end.is === "refused" ? words.refused : words.done(state.end.changed);
    case "idle":
    case "preview":
      return "";
  }
}
