import { useRef, useState, type DragEvent } from "react";
import { useSite } from "../components/site-context.ts";
import { useKeeper } from "../keeping/keeper-context.ts";
import { ImportChoice } from "./import-choice.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { useTransferWords } from "./transfer-words.ts";
import styles from "./transfer.module.css";
import { useImport } from "./use-import.ts";

const ACCEPTED =
  ".json,.jsonld,.html,.htm,.csv,.tsv,.txt,.opml,.xml,application/json,application/ld+json,text/html,text/csv,text/plain,text/x-opml";

/** Brings in files of this site, of browsers and of services: they are looked at first, then merged. */
export function ImportPanel() {
  const keeper = useKeeper();
  const site = useSite();
  const words = useTransferWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { state, read, merge, discard, cancel } = useImport(keeper, site);
  if (keeper === undefined) return null;
  const isBusy = state.is === "reading" || state.is === "merging";

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    if (!isBusy) read([...event.dataTransfer.files]);
  }

  return (
    <>
      <div
        className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p id="import-formats">{words.canRead}</p>
        <label>
          <span>{words.choose}</span>
          <input
            ref={input}
            type="file"
            multiple
            accept={ACCEPTED}
            disabled={isBusy}
            aria-describedby="import-formats"
            onChange={({ currentTarget }) => {
              read([...(currentTarget.files ?? [])]);
              // The same file can be chosen again.
              currentTarget.value = "";
            }}
          />
        </label>
      </div>
      <ImportProgress state={state} onCancel={cancel} />
      {state.is === "preview" && (
        <ImportChoice
          read={state.read}
          onMerge={merge}
          onDiscard={() => {
            discard();
            input.current?.focus();
          }}
        />
      )}
    </>
  );
}
